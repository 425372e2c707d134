package io.spillover.lexicon.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Public lists of a few rows each, invented. */
public final class TinyLists {

    private TinyLists() {}

    public static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("sec-company-tickers.json"), """
                {"fields": ["cik", "name", "ticker", "exchange"], "data": [
                    [1, "ACME CORP", "ACM", "NYSE"],
                    [2, "ROOT INC", "ROOT", "Nasdaq"],
                    [3, "QWERTZLAB TECHNOLOGIES HOLDINGS INC", "QWRT", "Nasdaq"],
                    [3, "QWERTZLAB TECHNOLOGIES HOLDINGS INC", "QWRTW", "Nasdaq"],
                    [4, "KETTLE CORP", "KTTL", "NYSE"],
                    [5, "ACMEIUM INC", "XACM", null]]}
                """);
        Files.writeString(folder.resolve("sp500-constituents.csv"), """
                Symbol,Security,GICS Sector,GICS Sub-Industry,Headquarters Location,Date added,CIK,Founded
                KTTL,Kettle,Consumer Staples,Kettles,"Boston, Freedonia",2001-01-01,0000000004,1902
                """);
        Files.writeString(folder.resolve("indian-companies.csv"), """
                Entity,Symbol
                "Blorpex Industries Limited, Blorpex, BLPX",BLPX
                "Acme Ltd, Acme India",ACMEIND
                "metal stocks, metals",METAL
                """);
        Files.writeString(folder.resolve("crypto-assets-curated.json"), """
                [{"name": "Acme", "symbol": "ACMC"}, {"name": "Zorblax", "symbol": "ZBX"}, {"name": "Kettle", "symbol": "KET"}]
                """);
        Files.writeString(folder.resolve("crypto-symbols.json"), """
                {"PLK": "Plonkium", "ZB2": "Zorblax", "QQ": "Qq", "XX": "lowercase"}
                """);
        Files.writeString(folder.resolve("iso-4217-list-one.xml"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <ISO_4217><CcyTbl>
                <CcyNtry><CtryNm>FREEDONIA</CtryNm><CcyNm>Freedonian Crown</CcyNm><Ccy>FRC</Ccy></CcyNtry>
                <CcyNtry><CtryNm>ALBANIA</CtryNm><CcyNm>Lek</CcyNm><Ccy>ALL</Ccy></CcyNtry>
                <CcyNtry><CtryNm>NOWHERE</CtryNm><CcyNm>No Money</CcyNm><Ccy>XXX</Ccy></CcyNtry>
                </CcyTbl></ISO_4217>
                """);
        return folder;
    }
}

package io.spillover.graph;

import io.spillover.lexicon.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A lexicon of a few entities that stand in relations to one another. */
final class SmallLexicon {

    private SmallLexicon() {}

    static Lexicon in(Path folder) throws IOException {
        Files.copy(TestGraph.home().resolve("ontology/lexicon/types.tsv"), folder.resolve("types.tsv"));
        Files.writeString(folder.resolve("entities.tsv"), """
                label\ttype\taliases\ttickers\tmetonyms\tbasedIn\tinverse makes
                Freedonia\tJurisdiction\t\t\tFredville\t\t
                Acme\tCompany\tAcme Holdings\tACM\t\tFreedonia\t
                Globex\tCompany\t\t\t\tFreedonia\t
                Initech\tCompany\t\t\t\tFreedonia\t
                Hooli\tCompany\t\t\t\tFreedonia\t
                Widget\tProduct\t\t\t\t\tAcme
                """);
        return Lexicon.load(folder, List.of());
    }
}

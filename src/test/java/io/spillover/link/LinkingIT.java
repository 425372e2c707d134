package io.spillover.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.spillover.document.Mention;
import io.spillover.document.Reading;
import io.spillover.extract.TextReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whom names mean, with the real models and lexicon. A row has a sentence, words of it, and the entity that they stand for;
 * {@code none} where they are no name.
 */
class LinkingIT {

    private static final String NONE = "none";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple fell 3% after the iPhone maker cut its forecast. | Apple | organization/apple",
                "Regulators fined Meta and Apple in April. | Apple | organization/apple",
                "She ate an apple before the meeting. | apple | none",
                "Regulators fined Meta and Apple in April. | Meta | organization/meta-platforms",
                "Meta said it will cut 600 jobs in its AI unit. | Meta | organization/meta-platforms",
                "The meta analysis covered forty studies. | meta | none",
                "Block raised its outlook after Cash App grew. | Block | organization/block",
                "Payments firm Block laid off staff. | Block | organization/block",
                "Miners found the next block in nine minutes. | block | none",
                "The court will block the merger. | block | none",
                "Target cut 1,800 corporate jobs. | Target | organization/target",
                "The bank raised its target to $40. | target | none",
                "Target prices were raised by three banks. | Target | none",
                "Gap Inc. named a new chief executive. | Gap Inc. | organization/gap",
                "Shares of Gap (NYSE: GAP) rose 2%. | Gap | organization/gap",
                "The gap between rich and poor grew. | gap | none",
                "Gap risk rises over weekends. | Gap | none",
                "Visa sued a small payments firm. | Visa | organization/visa",
                "Analysts at Visa expect growth. | Visa | organization/visa",
                "The ministry refused him a visa. | visa | none",
                "Circle issued $2 billion of USDC last week. | Circle | organization/circle",
                "Two banks left Circle out of the deal. | Circle | organization/circle",
                "The protesters formed a circle around the bank. | circle | none",
                "Strategy bought 500 bitcoin last week. | Strategy | organization/strategy",
                "Bitcoin treasury firm Strategy sold shares. | Strategy | organization/strategy",
                "The fund changed its strategy in March. | strategy | none",
                "Traders sold $LINK on Monday. | LINK | asset/chainlink",
                "The report found a link between the two hacks. | link | none",
                "Traders sold $NEAR on Monday. | NEAR | asset/near-protocol",
                "Developers of Near voted on inflation. | Near | asset/near-protocol",
                "Oil traded near $80 a barrel. | near | none",
                "Near the end of the session, shares recovered. | Near | none",
                "The token Maker rose 5%. | Maker | asset/maker",
                "The maker of the drug fell 5%. | maker | none",
                "The lending protocol Compound lost $80 million. | Compound | product/compound",
                "Compound said a bug cost it $80 million. | Compound | product/compound",
                "Analysts expect sales to compound at 9%. | compound | none",
                "Compound interest works slowly. | Compound | none",
                "Orange said it will merge its Spanish unit. | Orange | organization/orange",
                "He peeled an orange. | orange | none",
                "Shell sold its refinery in Singapore. | Shell | organization/shell",
                "Workers at Shell went on strike. | Shell | organization/shell",
                "The money went through a shell company. | shell | none",
                "Shares of Coinbase (NASDAQ: COIN) fell 4%. | COIN | organization/coinbase",
                "The coin lost half of its value. | coin | none",
                "Amazon raised its wages. | Amazon | organization/amazon",
                "Delta fell 4% after its report. | Delta | organization/delta-air-lines",
                "The delta variant spread. | delta | none",
                "Oracle raised its forecast. | Oracle | organization/oracle",
                "The oracle feeds prices to the chain. | oracle | none",
                "Base added 2 million users. | Base | product/base",
                "Base rates stayed at 4%. | Base | none",
                "Core inflation rose 3%. | Core | none",
                "Doctor fees rose. | Doctor | none",
                "Dash to exit hit funds. | Dash | none",
                "Snap elections worry markets. | Snap | none",
                "Progressive raised premiums. | Progressive | organization/progressive",
                "Progressive Democrats opposed the bill. | Progressive | none",
                "Chase closed 40 branches. | Chase | organization/jpmorgan-chase",
                "Gemini listed a new token. | Gemini | organization/gemini",
                "Apple juice cost more in March. | Apple | none",
                "Apple shares cost more in March. | Apple | organization/apple",
                "Oracle attacks cost lenders millions. | Oracle | none",
                "Strategy matters in chess. | Strategy | none",
                "Amazon deforestation slowed. | Amazon | none",
                "Visa applications rose by a tenth. | Visa | none",
                "Snap said that it lost users. | Snap | organization/snap",
                "Gap shares lost 5%. | Gap | organization/gap",
            })
    void a_word_is_a_name_or_a_word_by_its_sentence(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Berlin said that it would raise the tax. | Berlin | place/germany",
                "The lender opened an office in Berlin. | Berlin | place/berlin",
                "The Dublin-based lender opened an office. | Dublin | place/dublin",
                "CB Payments Limited (CBPL) was fined. CBPL settled. | CBPL | organization/cb-payments",
                "The fund Acme Yield Fund (AYFX) opened. AYFX grew. | AYFX | organization/acme-yield-fund",
                "Exactly Protocol was drained. Users of Exactly Protocol lost funds. | Exactly Protocol | product/exactly-protocol",
                "Intel cut its costs. The chipmaker also cut jobs. | The chipmaker | organization/intel",
                "Canada answered: it will tax steel. | it | place/canada",
            })
    void names_and_words_for_them_mean_what_their_article_says(String text, String words, String entity) {
        assertThat(meant(text, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Shares of Nvidia (NASDAQ: NVDA) rose 2%. | Nvidia | organization/nvidia",
                "Shares of Nvidia (NASDAQ: NVDA) rose 2%. | NVDA | organization/nvidia",
                "Shares of Coinbase (COIN) fell 4%. | Coinbase | organization/coinbase",
                "Shares of Meta (META) rose 2%. | Meta | organization/meta-platforms",
                "Traders bought $NVDA before the report. | NVDA | organization/nvidia",
                "Traders bought $AAPL before the report. | AAPL | organization/apple",
                "Chainlink (LINK) rose 4%. | LINK | asset/chainlink",
                "Traders kept it on the screen. | on | none",
            })
    void tickers_are_names(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple's shares fell. | Apple | organization/apple",
                "Microsoft\u2019s cloud grew 30%. | Microsoft | organization/microsoft",
                "Michael Saylor's Strategy bought more bitcoin. | Strategy | organization/strategy",
                "Tim Cook's letter went to the staff. | Tim Cook | person/tim-cook",
                "Microsoft Corp. sold its stake. | Microsoft Corp. | organization/microsoft",
                "Apple, Inc. sold bonds. | Apple, Inc. | organization/apple",
                "Block, Inc. raised its outlook. | Block, Inc. | organization/block",
                "Salesforce, Inc. cut jobs. | Salesforce, Inc. | organization/salesforce",
                "Target Corp. cut jobs. | Target Corp. | organization/target",
                "Shell plc sold its refinery. | Shell plc | organization/shell",
                "Qwertz, Inc. raised $5 million. | Qwertz, Inc. | organization/qwertz",
            })
    void a_possessive_does_not_belong_to_a_name_and_a_legal_form_does(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MICROSOFT SELLS ITS STAKE IN OPENAI | Microsoft sold its stake in OpenAI on Monday. | MICROSOFT | organization/microsoft",
                "MICROSOFT SELLS ITS STAKE IN OPENAI | Microsoft sold its stake in OpenAI on Monday. | OPENAI | organization/openai",
                "NVIDIA RAISES ITS FORECAST | Nvidia raised its forecast on Monday. | NVIDIA | organization/nvidia",
                "Apple Sues Its Rival | Apple sued its rival on Monday. | Apple | organization/apple",
                "Target Raises Its Forecast | Target raised its forecast on Monday. | Target | organization/target",
                "Banks Raise Target Prices | Three banks raised their target prices on Monday. | Target | none",
                "Circle Sells Shares | Circle sold shares on Monday. | Circle | organization/circle",
                "A Strategy That Works | The fund has a strategy that works. | Strategy | none",
                "Gap Between Rich and Poor Grows | The gap between rich and poor grew on Monday. | Gap | none",
                "CuspAI Raises $100 Million | CuspAI raised $100 million on Monday. | CuspAI | organization/cuspai",
            })
    void a_headline_means_by_a_name_what_its_article_means(String headline, String text, String words, String entity) {
        Reading reading = TextReader.shared().article(headline + "\n\n" + text);
        assertThat(reading.article().title()).isEqualTo(headline);
        assertThat(meant(reading, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Coca-Cola bottler grew. | Coca-Cola | organization/coca-cola",
                "The Coca Cola bottler grew. | Coca Cola | organization/coca-cola",
                "Coca\u2011Cola raised prices. | Coca\u2011Cola | organization/coca-cola",
                "Rolls-Royce cut its costs. | Rolls-Royce | organization/rolls-royce",
                "Rolls Royce cut its costs. | Rolls Royce | organization/rolls-royce",
                "Wal-Mart opened 20 stores. | Wal-Mart | organization/walmart",
                "J.P. Morgan cut its forecast. | J.P. Morgan | organization/jpmorgan-chase",
                "JP Morgan cut its forecast. | JP Morgan | organization/jpmorgan-chase",
            })
    void spellings_of_a_name_mean_the_same(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CuspAI raised $100 million for its materials search. | CuspAI | organization/cuspai",
                "Investors back CuspAI, a start-up in Cambridge. | CuspAI | organization/cuspai",
                "Alibaba released Qwen3.9-Max on Tuesday. | Qwen3.9-Max | product/qwen3-9-max",
                "The lab compared Qwen3.9-Max with Claude 4.1. | Qwen3.9-Max | product/qwen3-9-max",
                "OpenAI released GPT-9 on Tuesday. | GPT-9 | product/gpt-9",
            })
    void a_new_name_is_an_entity_of_its_own_and_the_same_in_every_text(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Apple sold 1.7 million units of the iPhone 4 in three days. | iPhone 4 | product/iphone-4",
                "iPhone 4S sales rose. | iPhone 4S | product/iphone-4s",
                "Anthropic released Claude 3.5 in June. | Claude 3.5 | product/claude-3-5",
                "The airline ordered ten Boeing 747 jets. | Boeing 747 | product/boeing-747",
                "The airline ordered ten Boeing 777-200LR jets. | Boeing 777-200LR | product/boeing-777-200lr",
                "The airline flies the 777-200LR to Lahore. | 777-200LR | product/777-200lr",
                "Airbus will build more A380 aircraft. | A380 | product/airbus-a380",
                "The air force chose the KC-45 tanker. | KC-45 | product/airbus-a330-mrtt",
                "Apple opened 12 stores in China. | 12 | none",
                "Boeing cut 747 jobs. | 747 | none",
                "BYD sold 747 cars. | 747 | none",
                "Sales rose in Q3. | Q3 | none",
                "Nvidia sells the H20 in China. | H20 | product/h20",
                "Tesla cut prices of the Model 3 in China. | Model 3 | product/model-3",
                "The Falcon 9 rocket failed. | Falcon 9 | product/falcon-9",
                "Microsoft released Windows 12 on Tuesday. | Windows 12 | product/windows-12",
                "xAI released Grok 5 on Tuesday. | Grok 5 | product/grok-5",
                "G20 leaders met in Delhi. | G20 | organization/g20",
                "The agency tested 5G masts. | 5G | none",
            })
    void versions_and_models_are_products_and_counts_are_not(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Airbus sold twelve jets to Air Foo. | Air Foo | organization/air-foo",
                "Air France ordered twelve jets. | Air France | organization/air-france",
                "Air Canada ordered twelve jets. | Air Canada | organization/air-canada",
                "The strike at Air India ended. | Air India | organization/air-india",
                "House of Stake voted to cut inflation. | House of Stake | organization/house-of-stake",
                "The NEAR community elected the House of Stake in June. | House of Stake | organization/house-of-stake",
                "Bank of Foo raised its rates. | Bank of Foo | organization/bank-of-foo",
            })
    void a_name_told_by_its_first_word_is_whole(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chief executive Tim Cook sold shares. | Tim Cook | person/tim-cook",
                "CEO Hans Qwertz left the company. | Hans Qwertz | person/hans-qwertz",
                "Chairman Hans Qwertz of Siemens left. | Hans Qwertz | person/hans-qwertz",
                "Analyst Maria Foo expects lower rates. | Maria Foo | person/maria-foo",
                "President Donald Trump signed the bill. | Donald Trump | person/donald-trump",
                "Fed Chair Jerome Powell spoke on Friday. | Jerome Powell | person/jerome-powell",
                "Mr. Qwertz left the company. | Qwertz | person/qwertz",
            })
    void a_title_does_not_belong_to_a_person(String sentence, String words, String entity) {
        assertThat(meant(sentence, words)).isEqualTo(entity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meituan raised its spending on couriers.",
                "The regulator fined Meituan on Monday.",
                "He moved to Meituan from Tencent.",
                "Prices in Meituan fell.",
                "Meituan's shares fell in Hong Kong.",
            })
    void meituan_is_a_company_whatever_the_recognizer_says(String sentence) {
        assertThat(TextReader.shared().paragraph(sentence).mentions())
                .filteredOn(mention -> mention.text().equals("Meituan"))
                .extracting(mention -> mention.entity().type())
                .containsExactly("Company");
    }

    @Test
    void a_link_says_why_and_by_how_much_its_rival_lost() {
        assertThat(TextReader.shared()
                        .paragraph("Tether froze $5 million of USDT.")
                        .mentions())
                .filteredOn(mention -> mention.text().equals("Tether"))
                .singleElement()
                .satisfies(mention -> assertThat(mention.reason())
                        .startsWith("label of the lexicon: Tether")
                        .contains("; before asset/usdt by 0."));
    }

    @Test
    void a_new_name_is_of_one_type_in_an_article() {
        assertThat(TextReader.shared()
                        .paragraph("Investors back Qwertzlab, an AI startup. He left Qwertzlab. Qwertzlab fell.")
                        .mentions())
                .filteredOn(mention -> mention.text().equals("Qwertzlab"))
                .hasSize(3)
                .extracting(mention -> mention.entity().id())
                .containsOnly("organization/qwertzlab");
    }

    @Test
    void an_article_has_the_same_mentions_whatever_was_linked_before() {
        String strategy =
                "Strategy Buys More\n\nMichael Saylor's Strategy bought bitcoin. CuspAI, a start-up, sold some.";
        String words =
                "A New Strategy\n\nThe strategy of CuspAI Robotics failed. Circle in circles. Maria Foo met Foo.";
        List<Mention> alone = TextReader.shared().article(strategy).mentions();
        assertThat(alone).isNotEmpty();
        assertThat(TextReader.shared().article(words).mentions()).isNotEqualTo(alone);
        assertThat(TextReader.shared().article(strategy).mentions()).isEqualTo(alone);
    }

    private static String meant(String sentence, String words) {
        return meant(TextReader.shared().paragraph(sentence), words);
    }

    /** The entities that all places of the words stand for, each once; "none" where they stand for nothing. */
    private static String meant(Reading reading, String words) {
        List<String> ids = reading.mentions().stream()
                .filter(mention -> mention.text().equals(words))
                .map(mention -> mention.entity().id())
                .distinct()
                .toList();
        return ids.isEmpty() ? NONE : String.join(", ", ids);
    }
}

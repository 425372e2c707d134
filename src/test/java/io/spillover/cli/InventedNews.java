package io.spillover.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Articles that were written for tests: the same number gives the same text, and some are copies of others with edits. */
final class InventedNews {
    private static final List<String> FIRMS = List.of(
            "Microsoft", "Oracle", "ByteDance", "Samsung", "Intel", "Nvidia", "Tesla", "Siemens", "Sony", "Amazon");
    private static final List<String> PLACES = List.of("China", "Germany", "Japan", "India", "Taiwan", "Brazil");
    private static final List<String> SENTENCES = List.of(
            "%1$s sells AI models to %2$s.",
            "%1$s is expected to spend more than $%4$d billion on cloud services of %2$s.",
            "Revenue of %1$s rose %4$d percent to $%5$d million in the third quarter.",
            "%1$s operates data centers in %3$s and buys chips from %2$s.",
            "Analysts say that export controls could hurt %1$s in %3$s.",
            "%2$s denied that it sold chips to %1$s.",
            "Shares of %1$s fell %4$d percent after %3$s tightened its rules.",
            "%1$s may build a factory in %3$s if %2$s invests $%5$d million.");
    private static final int SENTENCES_AN_ARTICLE = 6;
    private static final int EVERY_COPY = 7;

    private InventedNews() {}

    /** Writes articles into a folder, one a file. */
    static void write(Path folder, int articles) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < articles; i++) {
            Files.writeString(folder.resolve(String.format("news-%04d.txt", i)), article(i));
        }
    }

    static String article(int number) {
        boolean copy = number > 0 && number % EVERY_COPY == 0;
        Random random = new Random(copy ? number - 1 : number);
        StringBuilder text =
                new StringBuilder("News number " + number + " of " + FIRMS.get(number % FIRMS.size()) + "\n\n");
        for (int i = 0; i < SENTENCES_AN_ARTICLE; i++) {
            int firm = random.nextInt(FIRMS.size());
            int other = (firm + 1 + random.nextInt(FIRMS.size() - 1)) % FIRMS.size();
            text.append(String.format(
                            SENTENCES.get(random.nextInt(SENTENCES.size())),
                            FIRMS.get(firm),
                            FIRMS.get(other),
                            PLACES.get(random.nextInt(PLACES.size())),
                            2 + random.nextInt(30),
                            100 + random.nextInt(900)))
                    .append(' ');
        }
        return text.append('\n').toString();
    }
}

package io.spillover.evaluate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A NAF file that a test writes: words with their sentences, and labelled phrases. */
final class NafText {
    private final List<String> words = new ArrayList<>();
    private final List<String> entities = new ArrayList<>();
    private int sentences;

    NafText sentence(String text) {
        sentences++;
        for (String word : text.split(" ", -1)) {
            words.add("<wf id=\"w%d\" sent=\"%d\">%s</wf>"
                    .formatted(words.size(), sentences, word.replace("&", "&amp;")));
        }
        return this;
    }

    /** @param page title of a page, or empty */
    NafText labels(String type, int begin, int end, String page) {
        StringBuilder targets = new StringBuilder();
        for (int word = begin; word < end; word++) {
            targets.append("<target id=\"t").append(word).append("\"/>");
        }
        String reference =
                page.isEmpty() ? "" : "<externalRef reference=\"http://dbpedia.org/resource/" + page + "\"/>";
        entities.add(
                "<entity type=\"%s\"><references><span>%s</span></references><externalReferences>%s</externalReferences></entity>"
                        .formatted(type, targets, reference));
        return this;
    }

    String xml() {
        StringBuilder terms = new StringBuilder();
        for (int word = 0; word < words.size(); word++) {
            terms.append("<term id=\"t%d\"><span><target id=\"w%d\"/></span></term>".formatted(word, word));
        }
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<NAF><text>%s</text><terms>%s</terms><entities>%s</entities></NAF>"
                .formatted(String.join("\n", words), terms, String.join("\n", entities));
    }

    Path in(Path folder) {
        try {
            return Files.writeString(folder.resolve("small.naf"), xml());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NafFile read(Path folder) {
        return NafFile.read(in(folder));
    }
}

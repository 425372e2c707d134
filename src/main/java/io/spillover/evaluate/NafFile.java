package io.spillover.evaluate;

import io.spillover.document.Article;
import io.spillover.document.Section;
import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.source.Articles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An article with labelled mentions, in the NLP Annotation Format (Fokkens et al. 2014) as MEANTIME (Minard et al. 2016)
 * uses it: words with their sentences, and entities that span words and name a DBpedia page where there is one.
 *
 * <p>Words are joined by single spaces; the first sentence is the headline. Sentences are given, so that it is not
 * sentence splitting that is measured.
 *
 * @param words as the file gives them
 * @param mentions in the order of the file, nested ones and pronouns among them
 */
record NafFile(Article article, List<Word> words, List<NafMention> mentions) {

    /**
     * A word of the file.
     *
     * @param span UTF-16 offsets into the article's text
     */
    record Word(String text, Span span, String sentence) {}

    /**
     * How many sentences are labelled completely: the headline, the date line and the first four sentences. MEANTIME's
     * annotators read so far; behind them only participants of events are labelled.
     */
    private static final int WHOLLY_LABELLED = 6;

    NafFile {
        words = List.copyOf(words);
        mentions = List.copyOf(mentions);
    }

    /** Where a mention stands, in UTF-16 offsets into the article's text. */
    Span span(NafMention mention) {
        return words.get(mention.begin())
                .span()
                .union(words.get(mention.end() - 1).span());
    }

    /** The end of the part whose every mention is labelled, as an offset into the article's text. */
    int labelledEnd() {
        List<String> sentences = words.stream()
                .map(Word::sentence)
                .distinct()
                .limit(WHOLLY_LABELLED)
                .toList();
        return words.stream()
                .filter(word -> sentences.contains(word.sentence()))
                .mapToInt(word -> word.span().end())
                .max()
                .orElseThrow();
    }

    /** @throws SpilloverException of kind UNREADABLE_INPUT where the file is no NAF, or labels nothing */
    static NafFile read(Path file) {
        Parts parts = new Parts();
        try (InputStream input = Files.newInputStream(file)) {
            XMLStreamReader reader = factory().createXMLStreamReader(input);
            while (reader.hasNext()) {
                parts.take(reader.next(), reader);
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The gold file " + file + " is not well-formed XML at line "
                            + e.getLocation().getLineNumber() + "; give a NAF file.",
                    e);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "The gold file " + file + " cannot be read; check its path.", e);
        }
        return parts.file(file);
    }

    /** Neither document types nor anything outside the file is read. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** What has been read so far. */
    private static final class Parts {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, List<String>> terms = new HashMap<>();
        private final List<Word> words = new ArrayList<>();
        private final List<NafMention> mentions = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private String word = "";
        private String sentence = "";
        private String term = "";
        private String type = "";
        private Optional<String> page = Optional.empty();
        private List<String> targets = new ArrayList<>();

        void take(int event, XMLStreamReader reader) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.CHARACTERS && !word.isEmpty()) {
                add(reader.getText().strip());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(reader.getLocalName());
            }
        }

        private void start(XMLStreamReader reader) {
            switch (reader.getLocalName()) {
                case "wf" -> {
                    word = attribute(reader, "id");
                    sentence = attribute(reader, "sent");
                }
                case "term" -> {
                    term = attribute(reader, "id");
                    targets = new ArrayList<>();
                }
                case "entity" -> {
                    type = attribute(reader, "type");
                    page = Optional.empty();
                    targets = new ArrayList<>();
                }
                case "externalRef" ->
                    page = Optional.of(attribute(reader, "reference").strip())
                            .filter(reference -> reference.startsWith("http"));
                case "target" -> targets.add(attribute(reader, "id"));
                default -> {}
            }
        }

        private static String attribute(XMLStreamReader reader, String name) {
            return Optional.ofNullable(reader.getAttributeValue(null, name)).orElse("");
        }

        private void add(String characters) {
            if (!characters.isEmpty()) {
                if (!text.isEmpty()) {
                    text.append(' ');
                }
                int begin = text.length();
                text.append(characters);
                numbers.put(word, words.size());
                words.add(new Word(characters, new Span(begin, text.length()), sentence));
            }
        }

        private void end(String element) {
            switch (element) {
                case "wf" -> word = "";
                case "term" -> terms.put(term, List.copyOf(targets));
                case "entity" -> mention();
                default -> {}
            }
        }

        private void mention() {
            List<Integer> covered = targets.stream()
                    .flatMap(target -> terms.getOrDefault(target, List.of(target)).stream())
                    .filter(numbers::containsKey)
                    .map(numbers::get)
                    .sorted()
                    .toList();
            if (!covered.isEmpty()) {
                mentions.add(new NafMention(type, covered.get(0), covered.get(covered.size() - 1) + 1, page));
            }
        }

        NafFile file(Path file) {
            if (mentions.isEmpty()) {
                throw new SpilloverException(
                        Kind.UNREADABLE_INPUT,
                        "The gold file " + file + " labels no entities; give a NAF file with words (wf) and entities.");
            }
            return new NafFile(article(file), words, mentions);
        }

        private Article article(Path file) {
            Map<String, Span> sentences = new LinkedHashMap<>();
            words.forEach(one -> sentences.merge(one.sentence(), one.span(), Span::union));
            List<Section> sections = new ArrayList<>();
            sentences
                    .values()
                    .forEach(span -> sections.add(new Section(
                            sections.isEmpty() ? Section.Kind.TITLE : Section.Kind.BODY, span, Optional.empty())));
            String whole = text.toString();
            return new Article(
                    Articles.idOf(whole),
                    sections.get(0).span().of(whole),
                    whole,
                    sections,
                    file.toString(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}

package io.spillover.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.spillover.document.Span;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Sentences whose events are labelled, in the JSON of CrudeOilNews (Lee et al. 2022): an array of sentences with
 * {@code words} and {@code golden-event-mentions}, each with {@code trigger}, {@code polarity} and {@code modality}.
 */
record EventsFile(List<LabelledSentence> sentences) {

    /** A sentence and its events, of which there may be none. */
    record LabelledSentence(GivenSentence sentence, List<GoldEvent> events) {
        LabelledSentence {
            events = List.copyOf(events);
        }
    }

    EventsFile {
        sentences = List.copyOf(sentences);
    }

    /** @throws SpilloverException of kind UNREADABLE_INPUT where the file has no labelled events, or mistaken ones */
    static EventsFile read(Path file) {
        JsonNode root = GoldText.json(file);
        List<LabelledSentence> sentences = new ArrayList<>();
        for (int i = 0; i < root.size(); i++) {
            sentences.add(new Entry(file, i + 1, root.get(i)).sentence());
        }
        if (sentences.stream().allMatch(sentence -> sentence.events().isEmpty())) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The events file " + file + " has no events; give a JSON array of sentences, each with 'words' and "
                            + "'golden-event-mentions'.");
        }
        return new EventsFile(sentences);
    }

    /** One sentence of the file, which knows its place for messages. */
    private record Entry(Path file, int number, JsonNode node) {

        LabelledSentence sentence() {
            List<String> words = new ArrayList<>();
            node.path("words").forEach(word -> words.add(word.asText()));
            if (words.isEmpty()) {
                throw mistake("has no 'words'");
            }
            GivenSentence sentence = GivenSentence.of("sentence " + number, words);
            List<GoldEvent> events = new ArrayList<>();
            node.path("golden-event-mentions").forEach(event -> events.add(event(sentence, words, event)));
            return new LabelledSentence(sentence, events);
        }

        private GoldEvent event(GivenSentence sentence, List<String> words, JsonNode event) {
            return new GoldEvent(
                    number + "/" + event.path("id").asText("event"),
                    trigger(sentence, words, event.path("trigger")),
                    label(event, "polarity", "Negative", "Positive"),
                    label(event, "modality", "Other", "Asserted"));
        }

        private boolean label(JsonNode event, String field, String yes, String no) {
            String value = event.path(field).asText();
            if (!Set.of(yes, no).contains(value)) {
                throw mistake("has an event whose '" + field + "' is '" + value + "' and not " + yes + " or " + no);
            }
            return value.equals(yes);
        }

        /** Some triggers are part of a word ("reduced" in "unreduced"), and some of those have no place but their text. */
        private Span trigger(GivenSentence sentence, List<String> words, JsonNode trigger) {
            String text = trigger.path("text").asText();
            int begin = trigger.path("start").asInt(-1);
            int end = trigger.path("end").asInt(-1);
            if (begin >= 0 && begin < end && end <= words.size()) {
                return within(sentence, text, begin, end).orElseGet(() -> sentence.span(begin, end));
            }
            return IntStream.range(0, text.isEmpty() ? 0 : words.size())
                    .mapToObj(word -> within(sentence, text, word, word + 1))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElseThrow(() -> mistake("has an event whose trigger '" + text + "' is not among its words"));
        }

        private static Optional<Span> within(GivenSentence sentence, String text, int begin, int end) {
            Span words = sentence.span(begin, end);
            int at = lower(words.of(sentence.article().text())).indexOf(lower(text));
            return at < 0
                    ? Optional.empty()
                    : Optional.of(new Span(words.begin() + at, words.begin() + at + text.length()));
        }

        private static String lower(String text) {
            return text.toLowerCase(Locale.ROOT);
        }

        private SpilloverException mistake(String what) {
            return new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "Sentence " + number + " of the events file " + file + " " + what + "; correct it, or give another "
                            + "file.");
        }
    }
}

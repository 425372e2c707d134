package io.spillover.cluster;

import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A topic of Kafka that a run reads, whose messages are articles as lines of a {@code .jsonl} file are.
 *
 * @param servers where to ask for it, {@code host:port}, several with commas between
 */
public record KafkaTopic(String servers, String topic) {
    private static final String SCHEME = "kafka://";
    private static final Pattern FORM = Pattern.compile(SCHEME + "([^/\\s,:]+:\\d+(?:,[^/\\s,:]+:\\d+)*)/([\\w.-]+)");

    /** Whether a user's words name a topic, rightly or not. */
    public static boolean isMeant(String place) {
        return place.startsWith(SCHEME);
    }

    static KafkaTopic of(String place) {
        Matcher matcher = FORM.matcher(place);
        if (!matcher.matches()) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    place + " names no topic of Kafka; write it as " + SCHEME + "host:port/topic.");
        }
        return new KafkaTopic(matcher.group(1), matcher.group(2));
    }

    String name() {
        return SCHEME + servers + "/" + topic;
    }
}

package io.spillover.graph;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Answers to queries as rows, kept until the store changes, the least lately asked for given up first: who looks at a page
 * asks the same again and again. For any thread; threads that ask at once may each find the answer.
 */
final class KeptAnswers {

    /** About 100 MB: a cell is a text, which rows share, and the path of what it names. */
    private static final int MOST_CELLS = 2_000_000;

    /** What gives another answer each time. */
    private static final Pattern FLEETING = Pattern.compile("\\b(NOW|RAND|UUID|STRUUID|BNODE)\\s*\\(");

    private record Question(String text, Map<String, String> values) {}

    private final Map<Question, Answer> answers = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;
    private long state = -1;
    private long cells;

    KeptAnswers() {
        this(MOST_CELLS);
    }

    KeptAnswers(int mostCells) {
        this.most = mostCells;
    }

    /**
     * The answer to a query in a state of the store.
     *
     * @param version of that state; where there is none, nothing is kept
     * @param values of the query's variables, as the user wrote them
     * @param ask finds it
     */
    Answer of(OptionalLong version, SavedQuery query, Map<String, String> values, Supplier<Answer> ask) {
        if (version.isEmpty()
                || FLEETING.matcher(query.text().toUpperCase(Locale.ROOT)).find()) {
            return ask.get();
        }
        Question question = new Question(query.text(), Map.copyOf(values));
        Answer known = known(version.getAsLong(), question);
        if (known != null) {
            return known;
        }
        Answer answer = ask.get();
        keep(version.getAsLong(), question, answer);
        return answer;
    }

    private synchronized @Nullable Answer known(long version, Question question) {
        if (version > state) {
            answers.clear();
            cells = 0;
            state = version;
        }
        return version == state ? answers.get(question) : null;
    }

    private synchronized void keep(long version, Question question, Answer answer) {
        if (version != state || answers.containsKey(question) || size(answer) > most) {
            return;
        }
        answers.put(question, answer);
        cells += size(answer);
        Iterator<Answer> oldest = answers.values().iterator();
        while (cells > most) {
            cells -= size(oldest.next());
            oldest.remove();
        }
    }

    private static long size(Answer answer) {
        return (long) answer.rows().size() * answer.columns().size();
    }
}

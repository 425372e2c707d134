package io.spillover.ingest.schedule;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.Arrays;
import java.util.List;

/** The five fields of a cron expression, as Unix has them. */
final class CronFields {
    static final int HOUR = 1;

    private static final List<String> NAMES =
            List.of("minute (0-59)", "hour (0-23)", "day of the month (1-31)", "month (1-12)", "day of the week (0-7)");

    private CronFields() {}

    /** The expression, or a mistake of usage that tells in which field it is. */
    static Cron parse(String expression) {
        String[] fields = expression.split(" ", -1);
        if (fields.length != NAMES.size() || expression.isBlank()) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The cron expression '" + expression + "' has " + (expression.isBlank() ? 0 : fields.length)
                            + " fields; write five: minute, hour, day of the month, month, day of the week, such as"
                            + " '*/15 * * * *'.");
        }
        CronParser parser = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX));
        for (int i = 0; i < fields.length; i++) {
            refuse(parser, fields[i], i);
        }
        return parser.parse(expression);
    }

    private static void refuse(CronParser parser, String field, int place) {
        String[] alone = new String[NAMES.size()];
        Arrays.fill(alone, "*");
        alone[place] = field;
        try {
            parser.parse(String.join(" ", alone)).validate();
        } catch (IllegalArgumentException wrong) {
            throw new SpilloverException(
                    Kind.USAGE,
                    "The cron expression has '" + field + "' for the " + NAMES.get(place)
                            + ", which is none; write a number, *, a list (1,2), a range (1-5) or a step (*/15).",
                    wrong);
        }
    }
}

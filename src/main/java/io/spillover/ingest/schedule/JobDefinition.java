package io.spillover.ingest.schedule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A job as a settings file writes it, and as it is kept: an object with its name, sources, times, targets and hook. */
public final class JobDefinition {
    private static final Set<String> KEYS = new TreeSet<>(
            Set.of("name", "sources", "cron", "every", "zone", "watch", "hook", "webhook", "on-arrival", "paused"));
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String USUAL_ZONE = "UTC";

    private final JsonNode node;

    private JobDefinition(JsonNode node) {
        this.node = node;
    }

    /**
     * The job that an object describes; a mistake is told as one of usage.
     *
     * @param place turns a source, or the path of a program, as it is written into one that means the same from everywhere
     */
    public static Job read(JsonNode node, UnaryOperator<String> place, Job.Origin origin) {
        if (!node.isObject()) {
            throw mistake("A job is described by 'key: value' lines, not by " + node + ".");
        }
        node.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw mistake("A job has no '" + key + "'; use " + String.join(", ", KEYS) + ".");
            }
        });
        JobDefinition definition = new JobDefinition(node);
        return new Job(
                definition.text("name").orElse(""),
                definition.texts("sources").stream().map(place).toList(),
                schedule(definition.text("cron"), definition.text("every"), definition.text("zone")),
                definition.isTrue("on-arrival"),
                definition.isTrue("paused"),
                definition.texts("watch"),
                hook(definition.program(place), definition.text("webhook")),
                origin);
    }

    /**
     * A job that a command added, of the line that {@link Jobs#written} gave of it.
     *
     * @throws SpilloverException of kind {@code UNREADABLE_INPUT} where it is none
     */
    public static Job read(String line) {
        try {
            return read(line, Job.Origin.COMMAND);
        } catch (JsonProcessingException | SpilloverException wrong) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT, "This is no job as Spillover keeps it: " + line + "; take it out.", wrong);
        }
    }

    /** A job of the line in which it is kept. */
    static Job read(String line, Job.Origin origin) throws JsonProcessingException {
        return read(JSON.readTree(line), UnaryOperator.identity(), origin);
    }

    /** The schedule of what a user gives: either a cron expression, with a zone or in UTC, or an interval. */
    public static Schedule schedule(Optional<String> cron, Optional<String> every, Optional<String> zone) {
        if (cron.isPresent() == every.isPresent()) {
            throw mistake("A job needs either a cron expression, such as '*/15 * * * *', or an interval, such as 15m.");
        }
        if (every.isPresent() && zone.isPresent()) {
            throw mistake(
                    "An interval goes by no clock; take the zone " + zone.get() + " out, or give a cron expression.");
        }
        return cron.<Schedule>map(words -> CronSchedule.of(words, zone.orElse(USUAL_ZONE)))
                .orElseGet(() -> IntervalSchedule.of(every.orElseThrow()));
    }

    /** The hook of what a user gives: the words of a command, or an address, or neither. */
    public static Optional<Hook> hook(List<String> command, Optional<String> webhook) {
        if (!command.isEmpty() && webhook.isPresent()) {
            throw mistake("A job has one hook; name a command or a webhook, not both.");
        }
        return command.isEmpty() ? webhook.map(Hook.Webhook::of) : Optional.of(new Hook.Command(command));
    }

    static ObjectNode write(Job job) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", job.name());
        job.sources().forEach(node.putArray("sources")::add);
        if (job.schedule() instanceof CronSchedule) {
            node.put("cron", job.schedule().words()).put("zone", job.schedule().zoneWords());
        } else {
            node.put("every", job.schedule().words());
        }
        job.watched().forEach(node.putArray("watch")::add);
        job.hook().ifPresent(hook -> {
            if (hook instanceof Hook.Command command) {
                command.program().forEach(node.putArray("hook")::add);
            } else {
                node.put("webhook", hook.words());
            }
        });
        if (job.onArrival()) {
            node.put("on-arrival", true);
        }
        return node.put("paused", job.paused());
    }

    /** A program that is named by a path is a place too; one without is looked for where all programs are. */
    private List<String> program(UnaryOperator<String> place) {
        List<String> words = texts("hook");
        if (!words.isEmpty() && words.get(0).contains("/")) {
            words.set(0, place.apply(words.get(0)));
        }
        return words;
    }

    private boolean isTrue(String key) {
        JsonNode value = node.path(key);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw mistake("A job has " + value + " under '" + key + "'; give true or false.");
        }
        return value.asBoolean(false);
    }

    private Optional<String> text(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        if (!value.isTextual()) {
            throw mistake("A job has " + value + " under '" + key + "'; give a text, in quotes where needed.");
        }
        return Optional.of(value.textValue());
    }

    private List<String> texts(String key) {
        JsonNode value = node.path(key);
        List<String> texts = new ArrayList<>();
        if (value.isTextual()) {
            texts.add(value.textValue());
        } else if (value.isArray()) {
            value.forEach(each -> texts.add(each.asText()));
        } else if (!value.isMissingNode()) {
            throw mistake("A job has " + value + " under '" + key + "'; give a list of texts, such as [a, b].");
        }
        return texts;
    }

    private static SpilloverException mistake(String message) {
        return new SpilloverException(Kind.USAGE, message);
    }
}

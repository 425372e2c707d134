package io.spillover.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.spillover.document.SpilloverException;
import io.spillover.document.SpilloverException.Kind;
import io.spillover.graph.remote.Credentials;
import io.spillover.graph.remote.Endpoint;
import io.spillover.ingest.schedule.Job;
import io.spillover.ingest.schedule.JobDefinition;
import io.spillover.link.Coreference;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A settings file in YAML. Every key is optional; a key or a value that it doesn't know is a mistake, not a wish. */
final class SettingsFile {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "store",
            "store-query",
            "store-update",
            "store-timeout",
            "store-token-file",
            "base",
            "additions",
            "threads",
            "batch",
            "targets",
            "coreference",
            "allow-private",
            "jobs",
            "verdict-change",
            "private-webhooks"));

    private static final List<String> OF_ADDRESSES =
            List.of("store-query", "store-update", "store-timeout", "store-token-file");
    private static final int LONGEST_TIMEOUT = 86_400;

    private final Path file;
    private final JsonNode root;

    private SettingsFile(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static Settings read(Path file) {
        SettingsFile settings = new SettingsFile(file, parse(file));
        settings.refuseUnknownKeys();
        Settings defaults = Settings.DEFAULTS;
        return new Settings(
                settings.store().orElse(defaults.store()),
                settings.elsewhere(),
                settings.base().orElse(defaults.base()),
                settings.folder("additions"),
                settings.number("threads", Settings.MOST_THREADS).orElse(defaults.threads()),
                settings.number("batch", Settings.MOST_ARTICLES_A_COMMIT).orElse(defaults.batch()),
                settings.names("targets").orElse(defaults.targets()),
                settings.isTrue("allow-private").orElse(defaults.allowPrivate()),
                settings.coreference().orElse(defaults.coreference()),
                new JobSettings(
                        settings.jobs(),
                        settings.verdictChange().orElse(defaults.jobs().verdictChange()),
                        settings.isTrue("private-webhooks")
                                .orElse(defaults.jobs().privateWebhooks())));
    }

    private static JsonNode parse(Path file) {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            return mapper.readTree(Files.readString(file));
        } catch (JsonProcessingException e) {
            String line =
                    e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
            throw new SpilloverException(
                    Kind.CHECK_FAILED,
                    "The settings file " + file + line + " is not YAML: " + firstLine(e.getOriginalMessage())
                            + "; write one 'key: value' a line.",
                    e);
        } catch (CharacterCodingException e) {
            throw new SpilloverException(
                    Kind.CHECK_FAILED, "The settings file " + file + " is not UTF-8 text; save it as UTF-8.", e);
        } catch (IOException e) {
            throw new SpilloverException(
                    Kind.UNREADABLE_INPUT,
                    "The settings file " + file + " cannot be read; give a file that exists with --config, or none.",
                    e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").strip();
    }

    private void refuseUnknownKeys() {
        if (root.isMissingNode() || root.isNull()) {
            return;
        }
        if (!root.isObject()) {
            throw mistake("has no 'key: value' lines; write for example 'store: my-store'.");
        }
        root.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw mistake("has the unknown key '" + key + "'; use " + String.join(", ", KEYS)
                        + ", or take the line out.");
            }
        });
    }

    private Optional<JsonNode> value(String key) {
        return Optional.ofNullable(root.get(key));
    }

    private Optional<String> text(String key) {
        return value(key).map(node -> {
            if (!node.isTextual() || node.textValue().isBlank()) {
                throw wrong(key, node, "a text");
            }
            return node.textValue();
        });
    }

    /** A path of a settings file is seen from the folder of that file, so that it means the same from everywhere. */
    private Optional<Path> path(String key) {
        return text(key).map(value -> file.resolveSibling(value).normalize());
    }

    private Optional<Path> store() {
        return text("store")
                .map(words -> StoreAddress.isMeant(words)
                        ? StoreAddress.folder(address("store", words))
                        : file.resolveSibling(words).normalize());
    }

    private URI address(String key, String words) {
        try {
            return Endpoint.uri(words);
        } catch (SpilloverException wrong) {
            throw mistake("is wrong under '" + key + "': " + wrong.getMessage());
        }
    }

    private Optional<Endpoint> elsewhere() {
        Optional<Endpoint> endpoint = text("store")
                .filter(StoreAddress::isMeant)
                .map(words -> new Endpoint(
                        address("store", words),
                        text("store-query").map(query -> address("store-query", query)),
                        text("store-update").map(update -> address("store-update", update)),
                        path("store-token-file").map(token -> Credentials.token(TokenOption.text(token))),
                        number("store-timeout", LONGEST_TIMEOUT)
                                .map(Duration::ofSeconds)
                                .orElse(Endpoint.USUAL_PATIENCE)));
        if (endpoint.isEmpty()) {
            OF_ADDRESSES.stream().filter(root::has).findFirst().ifPresent(key -> {
                throw mistake("has '" + key + "', which is for a store elsewhere; write its address under 'store'.");
            });
        }
        return endpoint;
    }

    private Optional<Path> folder(String key) {
        Optional<Path> folder = path(key);
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw mistake(
                    "names " + path + " under '" + key + "', which is not a folder; make it or correct the name.");
        });
        return folder;
    }

    private Optional<String> base() {
        Optional<String> base = text("base");
        base.filter(iri -> !isBase(iri)).ifPresent(iri -> {
            throw mistake("has '" + iri + "' under 'base'; give an absolute IRI that ends in '/' or '#'.");
        });
        return base;
    }

    private static boolean isBase(String iri) {
        try {
            return URI.create(iri).isAbsolute() && (iri.endsWith("/") || iri.endsWith("#"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private Optional<Integer> number(String key, int most) {
        return value(key).map(node -> {
            if (!node.isInt() || node.intValue() < 1 || node.intValue() > most) {
                throw wrong(key, node, "a whole number from 1 to " + most);
            }
            return node.intValue();
        });
    }

    private Optional<Boolean> isTrue(String key) {
        return value(key).map(node -> {
            if (!node.isBoolean()) {
                throw wrong(key, node, "true or false");
            }
            return node.booleanValue();
        });
    }

    private Optional<Coreference.Method> coreference() {
        return value("coreference").map(node -> Stream.of(Coreference.Method.values())
                .filter(method -> method.toString().equals(node.asText()))
                .findFirst()
                .orElseThrow(() -> wrong("coreference", node, "own or statistical")));
    }

    private Optional<List<String>> names(String key) {
        return value(key).map(node -> {
            List<String> names = new ArrayList<>();
            boolean allTexts = node.isArray()
                    && StreamSupport.stream(node.spliterator(), false).allMatch(JsonNode::isTextual);
            if (!allTexts) {
                throw wrong(key, node, "a list of names, such as [crypto, equities]");
            }
            node.forEach(name -> names.add(name.textValue()));
            return names;
        });
    }

    private List<Job> jobs() {
        JsonNode list = root.path("jobs");
        if (!list.isMissingNode() && !list.isArray()) {
            throw wrong("jobs", list, "a list, each with a name, sources, and cron or every");
        }
        List<Job> jobs = new ArrayList<>();
        for (JsonNode node : list) {
            Job job = job(node, jobs.size() + 1);
            if (jobs.stream().anyMatch(other -> other.name().equals(job.name()))) {
                throw mistake("has two jobs named '" + job.name() + "'; give one of them another name.");
            }
            jobs.add(job);
        }
        return jobs;
    }

    private Job job(JsonNode node, int number) {
        Path folder = file.toAbsolutePath().resolveSibling("");
        try {
            return JobDefinition.read(node, source -> Places.of(source, folder), Job.Origin.SETTINGS);
        } catch (SpilloverException wrong) {
            throw mistake("is wrong in its job number " + number + ": " + wrong.getMessage());
        }
    }

    private Optional<BigDecimal> verdictChange() {
        return value("verdict-change").map(node -> {
            if (!node.isNumber() || node.decimalValue().signum() < 0) {
                throw wrong("verdict-change", node, "a number from 0 up, such as 0.1");
            }
            return node.decimalValue();
        });
    }

    private SpilloverException wrong(String key, JsonNode node, String wanted) {
        return mistake("has " + node + " under '" + key + "'; give " + wanted + ".");
    }

    private SpilloverException mistake(String what) {
        return new SpilloverException(Kind.CHECK_FAILED, "The settings file " + file + " " + what);
    }
}

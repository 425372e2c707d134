package io.spillover.infer;

import io.spillover.document.SpilloverException;
import io.spillover.graph.Ontology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rules that may run together: read, checked, and put into layers.
 *
 * <p>Immutable; any number of threads may use one.
 */
public final class RuleSet {
    private static final String EXTENSION = ".rules";

    private final List<InferenceRule> rules;
    private final List<List<InferenceRule>> layers;
    private final RulePlans plans;
    private final Map<String, InferenceRule> byName = new HashMap<>();

    private RuleSet(List<InferenceRule> rules) {
        this.rules = List.copyOf(rules);
        this.layers = Stratification.layers(this.rules);
        this.plans = new RulePlans(layers);
        this.rules.forEach(rule -> byName.put(rule.name(), rule));
    }

    /**
     * The rules of all {@code *.rules} files in some folders, in the order of the folders and of the files' names.
     *
     * @param ontology whose terms the rules may use
     * @throws SpilloverException of kind CHECK_FAILED that names the file, the line, what is wrong and what to write
     */
    public static RuleSet load(List<Path> folders, Ontology ontology) {
        List<RuleText> texts = new ArrayList<>();
        for (Path folder : folders) {
            filesOf(folder).forEach(file -> texts.addAll(RuleFile.read(file)));
        }
        return of(texts, OntologyTerms.of(ontology));
    }

    /** The rules that a text states; {@code file} is where messages say it stands. */
    public static RuleSet parse(Path file, String text, Ontology ontology) {
        return of(RuleFile.cut(file, text), OntologyTerms.of(ontology));
    }

    static RuleSet of(List<RuleText> texts, OntologyTerms terms) {
        List<InferenceRule> rules = texts.stream().map(RuleReader::read).toList();
        new RuleCheck(terms).check(rules);
        return new RuleSet(rules);
    }

    private static List<Path> filesOf(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "Cannot read the folder of rules " + folder + "; check rules in the settings",
                    e);
        }
    }

    public List<InferenceRule> rules() {
        return rules;
    }

    public Optional<InferenceRule> rule(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The rules in layers: each runs to its end before the next, so that an absence in a later one is final. */
    List<List<InferenceRule>> layers() {
        return layers;
    }

    /** In which order the conditions of the rules are tried. */
    RulePlans plans() {
        return plans;
    }
}

package io.spillover.infer;

import io.spillover.document.SpilloverException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a rule file into its rules, so that each keeps its header and its line. */
final class RuleFile {
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");

    private final Path file;
    private final List<String> lines;
    private final List<RuleText> rules = new ArrayList<>();
    private final List<String> prefixes = new ArrayList<>();
    private final List<String> header = new ArrayList<>();

    private RuleFile(Path file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    static List<RuleText> read(Path file) {
        try {
            return cut(file, Files.readString(file));
        } catch (IOException e) {
            throw new SpilloverException(
                    SpilloverException.Kind.CHECK_FAILED,
                    "Cannot read the rule file " + file + "; check that it is there and is UTF-8 text",
                    e);
        }
    }

    static List<RuleText> cut(Path file, String text) {
        RuleFile rules = new RuleFile(file, text);
        rules.cut();
        return List.copyOf(rules.rules);
    }

    private void cut() {
        int index = 0;
        while (index < lines.size()) {
            String line = lines.get(index).strip();
            if (line.startsWith("[")) {
                index = cutRule(index);
            } else {
                cutLine(line, index);
                index++;
            }
        }
    }

    private void cutLine(String line, int index) {
        if (line.startsWith("#")) {
            header.add(line.substring(1).strip());
        } else if (line.isEmpty()) {
            header.clear();
        } else if (line.startsWith("@prefix")) {
            prefixes.add(line);
        } else {
            throw new RuleMistake(
                    file,
                    index + 1,
                    "\"" + line
                            + "\" belongs to no rule; write each as [name: (…) -> (…)] beginning on a line of its own");
        }
    }

    /** Takes the rule that begins on a line, and gives the index of the line behind it. */
    private int cutRule(int begin) {
        int depth = 0;
        int end = begin;
        do {
            if (end == lines.size()) {
                throw new RuleMistake(file, begin + 1, "the rule does not end; close it with ]");
            }
            depth += balance(lines.get(end));
            end++;
        } while (depth > 0);
        String text = String.join("\n", lines.subList(begin, end));
        rules.add(new RuleText(header, text, prefixes, file, begin + 1));
        header.clear();
        return end;
    }

    /** How many square brackets a line opens beyond those it closes, quoted text and comments aside. */
    private static int balance(String line) {
        String bare = line.strip().startsWith("#") ? "" : QUOTED.matcher(line).replaceAll("");
        return (int) (bare.chars().filter(sign -> sign == '[').count()
                - bare.chars().filter(sign -> sign == ']').count());
    }
}

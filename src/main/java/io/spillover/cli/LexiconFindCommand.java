package io.spillover.cli;

import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Entity;
import io.spillover.lexicon.Lexicon;
import io.spillover.link.Bearer;
import io.spillover.link.LexiconLinker;
import io.spillover.link.LinkedMention;
import io.spillover.source.ArticleLayout;
import io.spillover.source.Articles;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "find",
        description =
                "Shows whom a name means and why: all who bear it, the likeliest first. With --in, whom it means in "
                        + "a text of yours.")
final class LexiconFindCommand implements Callable<Integer> {

    /** One answer: an entity, how sure, and why. */
    private record Row(Entity entity, String name, double score, String reason) {}

    private static final Table<Row> TABLE = new Table<>(List.of(
            Table.shown("id", row -> row.entity().id()),
            Table.shown("label", row -> row.entity().label()),
            Table.shown("type", row -> row.entity().type()),
            Table.hidden("name", Row::name),
            Table.shown("score", row -> String.format(Locale.ROOT, "%.2f", row.score())),
            Table.textOnly("why", Row::reason),
            Table.hidden("reason", Row::reason)));

    @ParentCommand
    private LexiconCommand parent;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A name, a ticker, or a phrase.")
    private String name;

    @Option(
            names = "--in",
            paramLabel = "TEXT",
            description =
                    "A sentence or more that has the name: shows whom it means there, and which rival lost by how "
                            + "much.")
    private Optional<String> text;

    @Mixin
    private FormatOption format;

    @Override
    public Integer call() {
        Lexicon lexicon = parent.wiring().lexicon();
        List<Row> rows = text.map(words -> inText(lexicon, words)).orElseGet(() -> alone(lexicon));
        TABLE.print(spec.commandLine().getOut(), rows, format.format());
        if (rows.isEmpty()) {
            spec.commandLine()
                    .getErr()
                    .println(
                            text.isPresent()
                                    ? "No mention of \"" + name + "\" was found in the text."
                                    : "The lexicon has no \"" + name
                                            + "\"; a text that names it makes an entity of its own. "
                                            + "'lexicon add' adds one for good.");
        }
        return 0;
    }

    private List<Row> alone(Lexicon lexicon) {
        return Bearer.of(lexicon, name).stream()
                .map(bearer -> new Row(bearer.entity(), bearer.name().text(), bearer.score(), bearer.reason()))
                .toList();
    }

    private List<Row> inText(Lexicon lexicon, String words) {
        Article article = new Articles(new ArticleLayout()).of(words, "the text given with --in", Optional.empty());
        return new LexiconLinker(lexicon)
                .link(LeanAnnotator.load(lexicon).annotate(article)).all().stream()
                        .map(LexiconFindCommand::row)
                        .filter(row -> lexicon.isSameName(row.name(), name)
                                || row.name().toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private static Row row(LinkedMention mention) {
        return new Row(
                mention.entity(),
                mention.mention().text(),
                mention.mention().score(),
                mention.mention().reason());
    }
}

package io.spillover.evaluate;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.annotate.LeanAnnotator;
import io.spillover.document.Article;
import io.spillover.document.Entity;
import io.spillover.document.Mention;
import io.spillover.document.Reading;
import io.spillover.document.Span;
import io.spillover.document.Tone;
import io.spillover.extract.Extractor;
import io.spillover.extract.learnt.CueLayer;
import io.spillover.extract.learnt.CueReader;
import io.spillover.extract.learnt.PlainWordList;
import io.spillover.lexicon.EntityId;
import io.spillover.lexicon.Lexicon;
import io.spillover.lexicon.LexiconEntry;
import io.spillover.link.LexiconLinker;
import io.spillover.link.LinkedMention;
import io.spillover.link.Mentions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads texts of which one target is given by name: it stands as a mention wherever its name does, with the entity that the
 * linker finds there, or with one of unknown kind where it finds none; a class of assets is meant as a whole. Thread-safe.
 */
public final class TargetReader {
    private static final String UNKNOWN = "Entity";
    private static final String UNNAMED = "whom the text leaves out";

    /** Not of places and persons, who are named beside. */
    private static final List<String> NEWS_IS_OF = List.of("Organization", "Product", "Asset");

    private final Lexicon lexicon;
    private final LeanAnnotator annotator;
    private final LexiconLinker linker;
    private final Extractor extractor;
    private final CueReader cueReader = new CueReader();
    private final PlainWordList words = new PlainWordList();

    /** Loads the language models: seconds. */
    public TargetReader(Lexicon lexicon) {
        this(lexicon, LeanAnnotator.load(lexicon), Extractor.load(lexicon));
    }

    private TargetReader(Lexicon lexicon, LeanAnnotator annotator, Extractor extractor) {
        this.lexicon = lexicon;
        this.annotator = annotator;
        this.linker = new LexiconLinker(lexicon);
        this.extractor = extractor;
    }

    /** The same with other weights of cues. */
    TargetReader with(CueLayer cues) {
        return new TargetReader(lexicon, annotator, extractor.with(cues));
    }

    /**
     * A text as it was read.
     *
     * @param target the entity that the given name stands for in it; none where the text does not have the name
     * @param cues what its sentence says of it, good or bad
     * @param wordBalance how many of its words sound good more than bad
     */
    record Read(Reading reading, Optional<Entity> target, List<String> cues, int wordBalance) {
        Read {
            cues = List.copyOf(cues);
        }
    }

    Read read(Article article, String target) {
        AnnotatedArticle annotated = annotator.annotate(article);
        Mentions found = linker.link(annotated);
        if (target.equals(LabelledTarget.MAIN)) {
            return main(annotated, found);
        }
        Optional<Entity> assetClass = assetClass(target);
        Optional<Span> named = place(article.text(), target);
        Optional<LinkedMention> known = named.flatMap(span -> found.all().stream()
                .filter(mention -> mention.mention().span().equals(span))
                .findFirst());
        Optional<LinkedMention> mention = known.or(() -> named.flatMap(span -> given(annotated, span, target)));
        Mentions all = known.isPresent()
                ? found
                : mention.map(given -> with(found, given)).orElse(found);
        return new Read(
                extractor.read(annotated, assetClass.isPresent() ? found : all),
                assetClass.or(() -> mention.map(LinkedMention::entity)),
                mention.map(given -> cueReader.read(annotated, all, given)).orElse(List.of()),
                words.balance(annotated));
    }

    /** Whom a text is about: the first that it names and that its news is good or bad for, or whom it leaves out. */
    private Read main(AnnotatedArticle article, Mentions found) {
        Reading reading = extractor.read(article, found);
        Optional<LinkedMention> named = found.all().stream()
                .filter(mention -> mention.kind() == LinkedMention.Kind.NAME)
                .filter(mention -> mention.isAnyOf(lexicon.types(), NEWS_IS_OF)
                        || mention.entity().type().equals(UNKNOWN))
                .findFirst();
        List<Tone> unnamed = named.isPresent() ? List.of() : extractor.tonesOfUnnamed(article, found, unnamed());
        return new Read(
                reading.with(unnamed),
                Optional.of(named.map(LinkedMention::entity).orElseGet(this::unnamed)),
                named.map(mention -> cueReader.read(article, found, mention)).orElse(List.of()),
                words.balance(article));
    }

    private Entity unnamed() {
        return new Entity(EntityId.of(lexicon.types(), UNKNOWN, UNNAMED), UNNAMED, UNKNOWN, Entity.Origin.COINED);
    }

    /** The class of assets that a target names: it is meant wherever the text speaks of its members. */
    private Optional<Entity> assetClass(String target) {
        return lexicon.named(target).stream()
                .map(LexiconEntry::entity)
                .filter(entity -> entity.type().equals("AssetClass"))
                .findFirst();
    }

    /** Where the name stands first, whatever its letters; of a longer name its beginning, where the text has only that. */
    private static Optional<Span> place(String text, String target) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(target.toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(new Span(at, at + target.length()));
    }

    private Optional<LinkedMention> given(AnnotatedArticle article, Span span, String target) {
        for (int index = 0; index < article.sentences().size(); index++) {
            AnnotatedSentence sentence = article.sentences().get(index);
            OptionalInt begin = sentence.firstToken(span);
            if (begin.isPresent()) {
                int end = sentence.lastToken(span).orElseThrow() + 1;
                Entity entity = new Entity(
                        EntityId.of(lexicon.types(), UNKNOWN, target), target, UNKNOWN, Entity.Origin.COINED);
                Span words = sentence.span(begin.getAsInt(), end);
                Mention mention = new Mention(words, sentence.quote(words), entity, 1, "given");
                return Optional.of(
                        new LinkedMention(mention, index, begin.getAsInt(), end, end - 1, LinkedMention.Kind.NAME));
            }
        }
        return Optional.empty();
    }

    /** The given mention in place of those that it covers in part. */
    private static Mentions with(Mentions found, LinkedMention given) {
        List<LinkedMention> all = new ArrayList<>(
                found.all().stream().filter(mention -> !mention.overlaps(given)).toList());
        all.add(given);
        all.sort(Comparator.comparing(mention -> mention.mention().span()));
        return new Mentions(all);
    }
}

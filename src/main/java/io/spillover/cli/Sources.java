package io.spillover.cli;

import io.spillover.cluster.KafkaTopic;
import io.spillover.cluster.Places;
import io.spillover.ingest.FirstLook;
import io.spillover.ingest.IngestionReport;
import io.spillover.source.ArticleFiles;
import io.spillover.source.ArticleSource;
import io.spillover.source.Read;
import io.spillover.source.Web;
import io.spillover.source.fetch.FetchMemory;
import io.spillover.source.fetch.FetchTerms;
import io.spillover.source.fetch.Fetcher;
import io.spillover.source.fetch.KeptAnswers;
import io.spillover.source.fetch.WebFetcher;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Where one run of {@code ingest} reads from: it looks first whether there is anything at all, and asks no server twice for it. */
final class Sources implements Places {
    private final Surroundings surroundings;
    private final Optional<LocalDate> published;
    private final Consumer<String> remarks;
    private final FetchMemory memory = FetchMemory.ofProcess();
    private final KeptAnswers answers;

    Sources(Surroundings surroundings, FetchTerms terms, Optional<LocalDate> published, Consumer<String> remarks) {
        this.surroundings = surroundings;
        this.published = published;
        this.remarks = remarks;
        RandomGenerator random = RandomGenerator.getDefault();
        this.answers = new KeptAnswers(
                new WebFetcher(terms, memory, surroundings.clock(), surroundings.pause(), random::nextDouble));
    }

    /**
     * The report of a run that can read nothing in these places; standard input, which is read once, counts as hope, and so
     * does a topic, which only a cluster reads.
     */
    Optional<IngestionReport> hopeless(List<String> places) {
        return places.contains(ArticleSource.STANDARD_INPUT) || places.stream().anyMatch(KafkaTopic::isMeant)
                ? Optional.empty()
                : new FirstLook(source(answers::look, FetchMemory.ofProcess(), remark -> {})::read).hopeless(places);
    }

    @Override
    public Stream<Read> read(String place) {
        return source(answers, memory, remarks).read(place);
    }

    @Override
    public ArticleFiles files(String place) {
        return source(answers, memory, remarks).files(place);
    }

    private ArticleSource source(Fetcher fetcher, FetchMemory entries, Consumer<String> hearer) {
        return new ArticleSource(
                surroundings.input(), published, Optional.of(new Web(fetcher, entries, hearer)), Optional.empty());
    }
}

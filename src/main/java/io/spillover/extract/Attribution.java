package io.spillover.extract;

import io.spillover.document.Mention;
import java.util.List;

/** Names who says what a claim says: the sources of its reports, the nearest first, each once. */
final class Attribution {

    private final Nominals nominals;

    Attribution(Nominals nominals) {
        this.nominals = nominals;
    }

    /** Labels of the sources that the sentence names; a pronoun that stands for nobody known is left out. */
    List<String> of(Scene scene, Standing standing) {
        return standing.sources().stream()
                .flatMap(source -> nominals.resolve(scene, source).stream().limit(1))
                .map(Mention::entity)
                .map(entity -> entity.label())
                .distinct()
                .toList();
    }
}

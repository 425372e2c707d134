package io.spillover.cluster;

import io.spillover.source.ArticleFiles;
import io.spillover.source.Read;
import java.util.stream.Stream;

/** What places that a user names mean where the run is started. */
public interface Places {

    /** What comes of reading a place here: an address of the web, or standard input. */
    Stream<Read> read(String place);

    /** The files that a place means, which the cluster reads. */
    ArticleFiles files(String place);
}

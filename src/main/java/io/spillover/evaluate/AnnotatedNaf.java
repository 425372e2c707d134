package io.spillover.evaluate;

import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.LeanAnnotator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A labelled file with its words and syntax.
 *
 * @param name of the file, for rows
 */
record AnnotatedNaf(String name, NafFile gold, AnnotatedArticle article) {

    /**
     * Reads and annotates files.
     *
     * @param models asked for once all files have been found to be right, since they take seconds
     * @throws io.spillover.document.SpilloverException of kind UNREADABLE_INPUT where a file is no NAF
     */
    static List<AnnotatedNaf> read(List<Path> files, Supplier<LeanAnnotator> models) {
        List<NafFile> read = files.stream().map(NafFile::read).toList();
        LeanAnnotator annotator = models.get();
        List<AnnotatedNaf> annotated = new ArrayList<>();
        for (int file = 0; file < read.size(); file++) {
            annotated.add(new AnnotatedNaf(
                    String.valueOf(files.get(file).getFileName()),
                    read.get(file),
                    annotator.annotateGivenSentences(read.get(file).article())));
        }
        return annotated;
    }
}

package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.annotate.AnnotatedArticle;
import io.spillover.annotate.AnnotatedSentence;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What CoreNLP's statistical recognizer takes for one name: a run of words that it gives one class.
 *
 * @param kind {@code ORGANIZATION}, {@code PERSON}, {@code LOCATION} or {@code MISC}
 * @param span UTF-16 offsets into the article's text
 */
public record RecognizedName(String kind, Span span, String text) {

    private static final String NOTHING = "O";

    /** All names that the recognizer sees in an article, in the order of the text. */
    public static List<RecognizedName> of(AnnotatedArticle article) {
        List<RecognizedName> names = new ArrayList<>();
        for (AnnotatedSentence sentence : article.sentences()) {
            List<CoreLabel> tokens = sentence.tokens();
            int begin = 0;
            while (begin < tokens.size()) {
                String kind = tokens.get(begin).ner();
                int end = begin + 1;
                while (end < tokens.size() && tokens.get(end).ner().equals(kind)) {
                    end++;
                }
                if (!kind.equals(NOTHING)) {
                    Span span = sentence.span(begin, end);
                    names.add(new RecognizedName(kind, span, sentence.quote(span)));
                }
                begin = end;
            }
        }
        return names;
    }
}

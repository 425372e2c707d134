package io.spillover.link;

import edu.stanford.nlp.ling.CoreLabel;
import io.spillover.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Titles in quotes behind a possessor: spans of tokens, the quotes left out. */
final class QuotedNames {
    private static final Pattern OPENING_QUOTE = Pattern.compile("[\"“]|``");

    private static final int LONGEST = 6;

    private QuotedNames() {}

    static List<Span> behindOwners(List<CoreLabel> tokens) {
        List<Span> found = new ArrayList<>();
        for (int token = 1; token + 1 < tokens.size(); token++) {
            if (OPENING_QUOTE.matcher(tokens.get(token).word()).matches()
                    && tokens.get(token - 1).tag().equals("POS")) {
                int end = closing(tokens, token + 1);
                if (end > token + 1
                        && Words.isCapitalised(tokens.get(token + 1))
                        && Words.isCapitalised(tokens.get(end - 1))) {
                    found.add(new Span(token + 1, end));
                }
            }
        }
        return found;
    }

    /** Behind the last word of the title, whose comma or full stop stands inside the quotes; 0 where none closes. */
    private static int closing(List<CoreLabel> tokens, int begin) {
        for (int token = begin; token < Math.min(tokens.size(), begin + LONGEST + 2); token++) {
            if (tokens.get(token).word().matches("[\"”]|''")) {
                int end = token;
                while (end > begin && tokens.get(end - 1).word().matches("[,.;!?]")) {
                    end--;
                }
                return end;
            }
        }
        return 0;
    }
}

package io.spillover.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import java.io.IOException;
import java.io.OutputStream;

/** JSON in UTF-8 whose lists have one element a line, so that line tools can look at it. */
final class Json {

    private Json() {}

    static JsonGenerator to(OutputStream out) throws IOException {
        DefaultPrettyPrinter lines = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
                .withObjectIndenter(DefaultPrettyPrinter.FixedSpaceIndenter.instance)
                .withArrayIndenter(new DefaultIndenter("", "\n"));
        return new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .setPrettyPrinter(lines);
    }
}

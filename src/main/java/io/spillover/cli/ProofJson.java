package io.spillover.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.spillover.verdict.Proof;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints proofs for programs: objects with {@code kind}, {@code text}, {@code id} and {@code because}. */
final class ProofJson {
    private ProofJson() {}

    static void print(PrintWriter out, List<Proof> proofs) {
        try {
            out.println(new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(proofs.stream().map(ProofJson::tree).toList()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A proof of texts is always JSON", e);
        }
    }

    private static Map<String, Object> tree(Proof proof) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("kind", proof.kind().name().toLowerCase(Locale.ROOT));
        object.put("text", proof.text());
        object.put("id", proof.id());
        object.put("because", proof.because().stream().map(ProofJson::tree).toList());
        return object;
    }
}

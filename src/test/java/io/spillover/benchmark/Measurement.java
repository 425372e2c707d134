package io.spillover.benchmark;

import java.util.List;

/** Something that can be measured by itself. */
public interface Measurement {

    /** Measures, which may take minutes, and tells what came out as rows of the table. */
    List<Row> measure(Setting setting) throws Exception;
}

package io.spillover.ingest.schedule;

import io.spillover.ingest.Ingestion;

/** How the runs of jobs read, one after another, and what they keep in mind from one to the next. */
public interface RunReader {

    /** The ingestion of a run that begins. */
    Ingestion begin(Job job);

    /** All that the run has read is in the store, so it need not be asked for again. */
    void committed();

    /** The run broke off or was stopped: what it has read may not be in the store, and is to be asked for again. */
    void brokenOff();
}

package io.spillover.ingest;

/** Hears how a run goes on; called by the thread that runs the ingestion. */
public interface Progress {
    /** Nobody listens. */
    Progress SILENT = name -> {};

    /** One article is through: added, known or failed. */
    void done(String name);
}

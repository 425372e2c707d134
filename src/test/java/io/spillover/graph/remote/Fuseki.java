package io.spillover.graph.remote;

import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/** A server of another project on this machine, with one dataset in memory. */
public final class Fuseki implements AutoCloseable {
    private static final String NAME = "/news";

    private final DatasetGraph dataset = DatabaseMgr.createDatasetGraph();
    private final FusekiServer server;

    private Fuseki(boolean unionByDefault) {
        dataset.getContext().set(TDB2.symUnionDefaultGraph, unionByDefault);
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add(NAME, dataset)
                .build()
                .start();
    }

    /** Set up as the README says. */
    public static Fuseki start() {
        return new Fuseki(true);
    }

    /** As it comes: its default graph is one of its own. */
    public static Fuseki plain() {
        return new Fuseki(false);
    }

    public String address() {
        return "http://localhost:" + server.getPort() + NAME;
    }

    int port() {
        return server.getPort();
    }

    DatasetGraph dataset() {
        return dataset;
    }

    @Override
    public void close() {
        server.stop();
    }
}

package io.spillover.graph;

import io.spillover.graph.remote.Endpoint;
import io.spillover.graph.remote.Fuseki;
import io.spillover.graph.remote.RemoteDataset;
import org.junit.jupiter.api.AfterEach;

/** A store of a SPARQL endpoint: Fuseki, set up as the README says. */
class RemoteStoreTest extends StoreContract {
    private final Fuseki fuseki = Fuseki.start();

    @AfterEach
    void stop() {
        fuseki.close();
    }

    @Override
    Store open() {
        return at(fuseki);
    }

    static Store at(Fuseki server) {
        return new Store(new RemotePlace(RemoteDataset.open(
                Endpoint.at(server.address()),
                StoreFolder.FORMAT,
                StoreFolder.version(),
                Iris.standard().background(),
                true)));
    }
}

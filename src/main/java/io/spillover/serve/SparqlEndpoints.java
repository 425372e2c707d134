package io.spillover.serve;

import io.spillover.graph.KnowledgeGraph;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Endpoint;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.fuseki.servlets.ActionProcessor;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.ARQ;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;

/** The addresses of the SPARQL protocols: {@code /sparql} for both queries and updates, {@code /update}, {@code /data}. */
final class SparqlEndpoints {
    private final DatasetGraph data;
    private final QueryService query;
    private final UpdateService update;
    private final GraphStoreService graphs;
    private final String whenTooLong;

    SparqlEndpoints(KnowledgeGraph graph, Access access, WebServer.Terms terms, Running running) {
        RowLimit rows = new RowLimit(terms.rows());
        this.data = limited(access.canChange() ? graph.ownGraphs() : graph.endpoint(), terms);
        this.query = new QueryService(graph, rows, running);
        this.update = new UpdateService(access, terms.longest(), running);
        this.graphs = new GraphStoreService(access, rows);
        this.whenTooLong = "This timed out after " + terms.longest().toSeconds()
                + " s, the limit of this server, or the server stops; ask for less, or start it with a greater --timeout.";
    }

    private static DatasetGraph limited(DatasetGraph data, WebServer.Terms terms) {
        String longest = Long.toString(terms.longest().toMillis());
        data.getContext().set(ARQ.httpServiceAllowed, false);
        data.getContext().set(ARQ.queryTimeout, longest);
        return data;
    }

    void addTo(FusekiServer.Builder server) {
        add(server, "/sparql", Operation.Query, action -> isUpdate(action) ? update : query);
        add(server, "/update", Operation.Update, action -> update);
        add(server, "/data", Operation.GSP_RW, action -> graphs);
    }

    private static boolean isUpdate(HttpAction action) {
        String type = Optional.ofNullable(action.getRequestContentType()).orElse("");
        return type.startsWith(WebContent.contentTypeSPARQLUpdate)
                || (action.getRequestParameter(HttpNames.paramUpdate) != null
                        && action.getRequestParameter(HttpNames.paramQuery) == null);
    }

    private void add(
            FusekiServer.Builder server,
            String path,
            Operation operation,
            Function<HttpAction, ActionProcessor> choice) {
        Endpoint endpoint = Endpoint.create()
                .operation(operation)
                .processor(new SparqlErrors(choice, whenTooLong))
                .build();
        server.add(path, DataService.newBuilder(data).addEndpoint(endpoint).build());
    }
}

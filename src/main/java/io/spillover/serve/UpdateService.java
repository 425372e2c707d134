package io.spillover.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.jena.fuseki.Fuseki;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_Update;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.Syntax;
import org.apache.jena.riot.web.HttpNames;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.UsingList;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;

/** Fuseki's way to do updates of the SPARQL protocol, for those who know the token and without asking others. */
final class UpdateService extends SPARQL_Update {
    private final Access access;
    private final Duration longest;
    private final Running running;

    UpdateService(Access access, Duration longest, Running running) {
        this.access = access;
        this.longest = longest;
        this.running = running;
    }

    @Override
    public void validate(HttpAction action) {
        access.change(action.getRequest());
        super.validate(action);
    }

    /** Read whole before anything is done, which Fuseki does piece by piece. */
    @Override
    protected void execute(HttpAction action, InputStream input) {
        UpdateRequest request = parsed(action, input);
        OtherEndpoints.refuseIn(request);
        action.beginWrite();
        try {
            execute(request, action.getActiveDSG());
            action.commit();
        } catch (RuntimeException failed) {
            action.abortSilent();
            throw failed;
        } finally {
            action.endWrite();
        }
    }

    private void execute(UpdateRequest request, DatasetGraph data) {
        UpdateExec execution = UpdateExec.dataset(data)
                .update(request)
                .timeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        running.run(execution::abort, () -> {
            execution.execute();
            return true;
        });
    }

    private static UpdateRequest parsed(HttpAction action, InputStream input) {
        try {
            return UpdateFactory.read(graphsOf(action), input, Fuseki.BaseParserSPARQL, Syntax.syntaxARQ);
        } catch (QueryException mistaken) {
            throw new Refused(HttpServletResponse.SC_BAD_REQUEST, "The update has a mistake: " + mistaken.getMessage());
        } catch (UpdateException twice) {
            throw new Refused(
                    HttpServletResponse.SC_BAD_REQUEST,
                    "Both the request and the update name the graphs to use; leave one of them out.");
        }
    }

    private static UsingList graphsOf(HttpAction action) {
        UsingList graphs = new UsingList();
        named(action, HttpNames.paramUsingGraphURI).forEach(graphs::addUsing);
        named(action, HttpNames.paramUsingNamedGraphURI).forEach(graphs::addUsingNamed);
        return graphs;
    }

    private static List<Node> named(HttpAction action, String parameter) {
        return Stream.ofNullable(action.getRequestParameterValues(parameter))
                .flatMap(Arrays::stream)
                .map(NodeFactory::createURI)
                .toList();
    }
}

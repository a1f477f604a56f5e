package dev.scoreline.query.stream;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.api.caller.Callers;
import dev.scoreline.api.problem.Fault;
import dev.scoreline.api.problem.Problem;
import dev.scoreline.api.problem.ProblemException;
import dev.scoreline.query.parameter.Parameters;
import dev.scoreline.views.Entity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Everything that is accepted in the caller's account, as far as they may see it, as it happens. */
@RestController
final class StreamController {

    private static final Logger LOG = LoggerFactory.getLogger(StreamController.class);
    private static final String LAST_ID = "Last-Event-ID";
    private static final String ENTITY = "entity";

    private final StreamContext context;
    private final OpenStreams streams;
    private final EventIds ids;
    private final Callers callers;

    StreamController(StreamContext context, OpenStreams streams, EventIds ids, Callers callers) {
        this.context = context;
        this.streams = streams;
        this.ids = ids;
        this.callers = callers;
    }

    @GetMapping(path = "/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(Caller caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        StreamRequest asked = asked(caller, request);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // Whatever stands between passes events on as they come.
        response.setHeader("X-Accel-Buffering", "no");
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        OpenStreams.Place place = streams.take(caller.account().id());
        try {
            serve(asked, new EventWriter(response, ids, caller.account().id(), asked.entities()));
        } finally {
            place.leave();
        }
    }

    private void serve(StreamRequest asked, EventWriter writer) {
        try {
            new EventStream(context, asked, writer).run();
        } catch (IOException gone) {
            LOG.debug("A client left its stream", gone);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private StreamRequest asked(Caller caller, HttpServletRequest request) {
        Parameters parameters = new Parameters(request);
        Set<Entity> read = parameters.read(
                ENTITY, "assessment, comment, rating, configuration, or several joined by commas", this::entities);
        parameters.check();
        Set<Entity> entities = read == null ? EnumSet.allOf(Entity.class) : read;
        List<String> authorization = Collections.list(request.getHeaders("Authorization"));
        return new StreamRequest(
                caller,
                () -> callers.identify(authorization).actor(),
                entities,
                from(request.getHeader(LAST_ID), caller, entities));
    }

    private @Nullable Set<Entity> entities(String text) {
        Set<Entity> entities = EnumSet.noneOf(Entity.class);
        for (String name : text.split(",", -1)) {
            Entity entity = Arrays.stream(Entity.values())
                    .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
                    .findFirst()
                    .orElse(null);
            if (entity == null) {
                return null;
            }
            entities.add(entity);
        }
        return entities;
    }

    private @Nullable Position from(@Nullable String id, Caller caller, Set<Entity> entities) {
        if (id == null || id.isEmpty()) {
            return null;
        }
        Position position = ids.read(id, caller.account().id(), entities);
        if (position == null) {
            throw new ProblemException(Problem.invalid(List.of(new Fault(
                    LAST_ID,
                    "Expected an id that this stream sent for the same entities, found another; begin again without"
                            + " one"))));
        }
        return position;
    }
}

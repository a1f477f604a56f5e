package dev.scoreline.scoring;

import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;

/** The stream has stopped for a reason that trying again will not mend. */
public final class StreamFailed extends ApplicationContextEvent {

    private static final long serialVersionUID = 1;

    StreamFailed(ApplicationContext source) {
        super(source);
    }
}

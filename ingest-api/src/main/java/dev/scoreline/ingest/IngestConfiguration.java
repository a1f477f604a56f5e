package dev.scoreline.ingest;

import dev.scoreline.api.ApiConfiguration;
import dev.scoreline.ingest.account.FirstAccountConfiguration;
import dev.scoreline.ingest.log.LogConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the writing side together; whoever brings a {@link dev.scoreline.views.ViewReader} takes writes. */
@Configuration(proxyBeanMethods = false)
@Import({ApiConfiguration.class, LogConfiguration.class, FirstAccountConfiguration.class, IntakeConfiguration.class})
public class IngestConfiguration {}

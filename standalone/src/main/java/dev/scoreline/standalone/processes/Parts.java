package dev.scoreline.standalone.processes;

import dev.scoreline.standalone.ServiceSettings;
import dev.scoreline.standalone.data.DataDirectory;
import dev.scoreline.standalone.data.Ports;

import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which processes there are: three that services expect around them, and the services. */
record Parts(DataDirectory data, Ports ports, HttpClient http) {

    private static final String READINESS = "/actuator/health/readiness";

    Part kafka() {
        return new Part(
                "kafka",
                "256m",
                ports.kafka(),
                port -> List.of(PartMain.KAFKA, data.kafka().toString(), Integer.toString(port)),
                Probe::connects);
    }

    Part dynamo() {
        return new Part(
                "dynamodb",
                "192m",
                ports.dynamo(),
                port -> List.of(PartMain.DYNAMO, data.dynamo().toString(), Integer.toString(port)),
                Probe::connects);
    }

    Part registry() {
        return new Part(
                "registry",
                "64m",
                ports.registry(),
                port -> List.of(PartMain.REGISTRY, ports.bootstrapServers(), Integer.toString(port)),
                Probe.answers(http, "/subjects"));
    }

    Part ingest() {
        return service("ingest-api", PartMain.INGEST, "192m", settings().ingest());
    }

    Part query() {
        return service("query-api", PartMain.QUERY, "128m", settings().web());
    }

    Part scoring(int instance) {
        return service(
                "scoring-stream-" + instance,
                PartMain.SCORING,
                "160m",
                settings().scoring(instance));
    }

    Part sink(int instance) {
        return service(
                "dynamo-sink-" + instance, PartMain.SINK, "128m", settings().sink(instance));
    }

    private ServiceSettings settings() {
        return new ServiceSettings(ports, data);
    }

    private Part service(String name, String main, String heap, Map<String, Object> settings) {
        return new Part(
                name,
                heap,
                0,
                port -> Stream.concat(
                                Stream.of(
                                        main,
                                        "--spring.main.banner-mode=off",
                                        "--server.address=127.0.0.1",
                                        "--server.port=" + port),
                                settings.entrySet().stream()
                                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                                        .sorted())
                        .toList(),
                Probe.answers(http, READINESS));
    }
}

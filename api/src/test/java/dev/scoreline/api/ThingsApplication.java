package dev.scoreline.api;

import dev.scoreline.api.caller.Caller;
import dev.scoreline.views.ViewReader;
import dev.scoreline.views.memory.InMemoryViews;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;

/** The least that can be served: one thing in each family. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ApiConfiguration.class)
class ThingsApplication {

    @Bean
    ViewReader views() {
        return new InMemoryViews();
    }

    @RestController
    static class Things {

        @GetMapping({"/v1/Insights/Things", "/api/mind/quality/things"})
        Map<String, String> list(Caller caller) {
            return Map.of(
                    "subject",
                    caller.actor().subject(),
                    "thread",
                    Thread.currentThread().isVirtual() ? "virtual" : "platform");
        }

        @GetMapping("/client/{client_id}/things")
        Map<String, String> ofClient(@PathVariable("client_id") String clientId) {
            return Map.of("client", clientId);
        }

        @PostMapping("/api/mind/quality/things")
        Map<String, Integer> make(@RequestBody Map<String, String> thing) {
            return Map.of("fields", thing.size());
        }

        @PostMapping("/v1/Insights/Things")
        Map<String, String> makeFlex(@RequestParam String Name) {
            return Map.of("name", Name);
        }
    }
}

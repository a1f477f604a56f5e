package dev.scoreline.systemtests.clients;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

import java.net.URI;

/**
 * Twilio's own Java client, which believes that it talks to Twilio: only the route is another. It writes and follows
 * every URL as it always does.
 */
public final class TwilioClient {

    private TwilioClient() {}

    public static TwilioRestClient to(URI scoreline, String account, String authToken) {
        HttpHost here = new HttpHost("http", scoreline.getHost(), scoreline.getPort());
        HttpClientBuilder routed = HttpClientBuilder.create().setRoutePlanner((target, context) -> new HttpRoute(here));
        return new TwilioRestClient.Builder(account, authToken)
                .httpClient(new NetworkHttpClient(routed))
                .build();
    }
}

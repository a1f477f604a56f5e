package dev.scoreline.api.flex;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

import java.net.URI;

import static org.assertj.core.api.Assertions.assertThat;

class PublicAddressTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/Insights/Segments");

    @Test
    void shouldBeWhatIsConfiguredWhateverTheRequestWasSentTo() {
        // Given
        request.setServerName("10.0.0.7");
        PublicAddress address = new PublicAddress(URI.create("https://qm.example.com/scoreline/"));

        // Then
        assertThat(address.of("/openapi", request)).isEqualTo("https://qm.example.com/scoreline/openapi");
        assertThat(address.links(request).assessments())
                .isEqualTo("https://qm.example.com/scoreline/v1/Insights/QualityManagement/Assessments");
    }

    @Test
    void shouldOtherwiseBeWhatTheRequestWasSentTo() {
        // Given
        request.setScheme("https");
        request.setServerName("qm.local");
        request.setServerPort(8443);

        // Then
        assertThat(new PublicAddress(null).of("/openapi", request)).isEqualTo("https://qm.local:8443/openapi");
    }

    @Test
    void shouldLeaveAPathAsItIsWhereTheRequestNamesNoAddress() {
        // Given
        request.setServerName("not a host");

        // Then
        assertThat(new PublicAddress(null).of("/openapi", request)).isEqualTo("/openapi");
    }
}

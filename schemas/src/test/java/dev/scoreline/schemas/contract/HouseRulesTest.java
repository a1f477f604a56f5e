package dev.scoreline.schemas.contract;

import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

class HouseRulesTest {

    @Test
    void shouldBeKeptByEverySchema() {
        assertThat(HouseRules.breaches(WireTypes.roots())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    {'name':'a','type':'string'}                                                ; Fact.a has no doc
                    {'name':'a','type':['null','string'],'doc':'d'}                             ; Fact.a is nullable but does not default to null
                    {'name':'a','type':['string','null'],'default':'','doc':'d'}                ; Fact.a is a union of something else
                    {'name':'a','type':['null','string','long'],'default':null,'doc':'d'}       ; Fact.a is a union of something else
                    {'name':'a','type':{'type':'array','items':'string'},'doc':'d'}             ; Fact.a is a list but
                    {'name':'a','type':{'type':'array','items':['int','string']},'default':[],'doc':'d'} ; Fact.a is a union of something else
                    {'name':'comment','type':'string','doc':'d'}                                ; Fact.comment is personal
                    {'name':'a','type':{'type':'enum','name':'E','doc':'d','symbols':['UNKNOWN']},'doc':'d'} ; E does not begin with its default
                    {'name':'a','type':{'type':'enum','name':'E','doc':'d','symbols':['X','UNKNOWN'],'default':'UNKNOWN'},'doc':'d'} ; E does not begin with its default
                    {'name':'a','type':{'type':'record','name':'R','fields':[],'doc':'d'},'doc':'d'} ; R has no fields
                    {'name':'a','type':{'type':'fixed','name':'F','size':3,'doc':'d'},'doc':'d'} ; F is neither
                    """)
    void shouldBeBrokenBy(String field, String breach) {
        assertThat(HouseRules.breaches(List.of(recordWith(field))))
                .anySatisfy(sentence -> assertThat(sentence).startsWith(breach));
    }

    @Test
    void shouldAllowPersonalTextInsideAPersonalRecord() {
        String personal =
                "{'name':'personal','type':['null',{'type':'record','name':'PersonalFact','doc':'d','fields':["
                        + "{'name':'comment','type':'string','doc':'d'}]}],'default':null,'doc':'d'}";

        assertThat(HouseRules.breaches(List.of(recordWith(personal)))).isEmpty();
    }

    private static Schema recordWith(String field) {
        String json = "{'type':'record','name':'Fact','doc':'d','fields':[" + field + "]}";
        return new Schema.Parser().parse(json.replace('\'', '"'));
    }
}

package dev.scoreline.systemtests.tenants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scoreline.scorecard.permission.Actor;
import dev.scoreline.scorecard.permission.Permission;
import dev.scoreline.systemtests.clients.Http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody of an account.
 *
 * @param actor what the services should make of them
 */
record Role(String name, Tenant tenant, String authorization, Actor actor) {

    /** Everybody who is judged by another rule than the others: the account, its keys, and each permission alone. */
    static List<Role> all(Tenant tenant) {
        List<Role> roles = new ArrayList<>();
        roles.add(account(tenant));
        roles.add(key(tenant, "a key", Set.of()));
        roles.add(key(tenant, "a key that may view", Set.of(Permission.VIEW_ALL)));
        roles.add(user(tenant, "90000", Set.of()));
        for (Permission permission : Permission.values()) {
            roles.add(user(tenant, "9000" + roles.size(), Set.of(permission)));
        }
        roles.add(user(tenant, "90100", Set.of(Permission.VIEW_ALL, Permission.DELETE)));
        // A secret is looked at slowly the first time; all of them at once would be turned away.
        roles.forEach(role -> role.http().get("/v1/profiles"));
        return roles;
    }

    static Role account(Tenant tenant) {
        return new Role(
                "the account",
                tenant,
                Tenant.basic(tenant.sid(), tenant.authToken()),
                new Actor(tenant.sid(), Actor.Kind.ACCOUNT, Set.of(), Set.of()));
    }

    private static Role key(Tenant tenant, String name, Set<Permission> permissions) {
        String claims = permissions.isEmpty()
                ? ""
                : permissions.stream()
                        .map(permission -> "\"" + permission.claim() + "\"")
                        .collect(Collectors.joining(",", ", \"permissions\": [", "]"));
        JsonNode key = World.made(tenant.http().post("/v1/keys", "{\"name\": \"%s\"%s}".formatted(name, claims)))
                .json();
        String sid = key.path("sid").asText();
        Actor.Kind kind = permissions.isEmpty() ? Actor.Kind.API_KEY : Actor.Kind.USER;
        return new Role(
                name,
                tenant,
                Tenant.basic(sid, key.path("secret").asText()),
                new Actor(sid, kind, permissions, Set.of()));
    }

    private static Role user(Tenant tenant, String subject, Set<Permission> permissions) {
        return new Role(
                "a user with " + permissions,
                tenant,
                tenant.bearer(
                        subject, permissions.stream().map(Permission::claim).toArray(String[]::new)),
                new Actor(subject, Actor.Kind.USER, permissions, Set.of(World.TEAM)));
    }

    boolean isTheAccount() {
        return actor.kind() == Actor.Kind.ACCOUNT;
    }

    Http http() {
        return new Http(tenant.scoreline().url(), authorization);
    }

    @Override
    public String toString() {
        return name;
    }
}

package dev.scoreline.standalone.credential;

/** The account that standalone mode comes with. Everybody knows its token, so it is for loopback alone. */
public final class DevelopmentAccount {

    public static final String SID = "AC5c0e11ae000000000000000000000001";
    public static final String AUTH_TOKEN = "local-development-only";
    /** Of the telephony API. */
    public static final long CLIENT_ID = 801;

    private DevelopmentAccount() {}
}

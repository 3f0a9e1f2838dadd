package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On(value = "undertow-servlet-1.4", settings = "store=counting:waiting")
class UndertowServlet14WaitingTest extends WaitingStoreSuite {
}

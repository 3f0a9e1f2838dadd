package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-10.1-dist")
class Tomcat101DistributionTest extends ServletSuite {
}

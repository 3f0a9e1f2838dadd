package io.restsession.e2e.servlet;

import io.restsession.e2e.harness.On;

@On("tomcat-11-dist")
class Tomcat11DistributionTest extends ServletSuite {
}

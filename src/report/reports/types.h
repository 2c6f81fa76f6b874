/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/reports/reports.h"

G_BEGIN_DECLS

/* One line a report, in the order of the codes, as in reports.c. */
extern const MunReportType mun_overview_report;
extern const MunReportType mun_context_report;
extern const MunReportType mun_obligations_report;
extern const MunReportType mun_scope_statement_report;
extern const MunReportType mun_policy_report;
extern const MunReportType mun_roles_report;
extern const MunReportType mun_risk_criteria_report;
extern const MunReportType mun_risk_register_report;
extern const MunReportType mun_treatment_plan_report;
extern const MunReportType mun_opportunities_report;
extern const MunReportType mun_objectives_report;
extern const MunReportType mun_changes_report;
extern const MunReportType mun_competence_report;
extern const MunReportType mun_communication_report;
extern const MunReportType mun_documents_report;
extern const MunReportType mun_operations_report;
extern const MunReportType mun_supply_chain_report;
extern const MunReportType mun_strategies_report;
extern const MunReportType mun_security_plan_report;
extern const MunReportType mun_response_report;
extern const MunReportType mun_events_report;
extern const MunReportType mun_incident_file_report;
extern const MunReportType mun_exercises_report;
extern const MunReportType mun_monitoring_report;
extern const MunReportType mun_audit_programme_report;
extern const MunReportType mun_audit_plan_report;
extern const MunReportType mun_audit_report_report;
extern const MunReportType mun_review_pack_report;
extern const MunReportType mun_review_minutes_report;
extern const MunReportType mun_nonconformities_report;
extern const MunReportType mun_conformity_report;
extern const MunReportType mun_evidence_index_report;
extern const MunReportType mun_incident_alignment_report;

G_END_DECLS

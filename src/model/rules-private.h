/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/rules.h"

G_BEGIN_DECLS

/* The rules of the record types, one row each in rules-table.c, and what their functions share. */

extern const MunRules mun_organisation_rules;
extern const MunRules mun_setting_rules;
extern const MunRules mun_site_rules;
extern const MunRules mun_person_rules;
extern const MunRules mun_screening_rules;
extern const MunRules mun_business_process_rules;
extern const MunRules mun_issue_rules;
extern const MunRules mun_context_review_rules;
extern const MunRules mun_party_requirement_rules;
extern const MunRules mun_legal_requirement_rules;
extern const MunRules mun_legal_evaluation_rules;

extern const MunRules mun_scope_rules;
extern const MunRules mun_policy_rules;
extern const MunRules mun_security_plan_rules;
extern const MunRules mun_response_team_rules;
extern const MunRules mun_plan_threshold_rules;
extern const MunRules mun_warning_procedure_rules;
extern const MunRules mun_document_rules;
extern const MunRules mun_document_version_rules;
extern const MunRules mun_document_copy_rules;

extern const MunRules mun_risk_criteria_rules;
extern const MunRules mun_risk_band_rules;
extern const MunRules mun_risk_scale_level_rules;
extern const MunRules mun_risk_assessment_rules;
extern const MunRules mun_risk_rules;
extern const MunRules mun_opportunity_rules;
extern const MunRules mun_treatment_rules;
extern const MunRules mun_control_rules;
extern const MunRules mun_equipment_rules;
extern const MunRules mun_equipment_event_rules;
extern const MunRules mun_strategy_rules;

extern const MunRules mun_objective_rules;
extern const MunRules mun_objective_plan_rules;
extern const MunRules mun_monitoring_item_rules;
extern const MunRules mun_measurement_rules;
extern const MunRules mun_performance_evaluation_rules;
extern const MunRules mun_change_rules;
extern const MunRules mun_external_provision_rules;
extern const MunRules mun_supplier_rules;
extern const MunRules mun_supplier_assessment_rules;
extern const MunRules mun_contact_rules;

extern const MunRules mun_audit_programme_rules;
extern const MunRules mun_audit_rules;
extern const MunRules mun_audit_member_rules;
extern const MunRules mun_audit_item_rules;
extern const MunRules mun_audit_finding_rules;

extern const MunRules mun_nonconformity_rules;
extern const MunRules mun_corrective_action_rules;
extern const MunRules mun_incident_rules;
extern const MunRules mun_incident_log_entry_rules;
extern const MunRules mun_temporary_measure_rules;
extern const MunRules mun_incident_action_plan_rules;
extern const MunRules mun_interdependency_rules;
extern const MunRules mun_situation_report_rules;
extern const MunRules mun_exercise_rules;
extern const MunRules mun_management_review_rules;
extern const MunRules mun_review_input_rules;
extern const MunRules mun_after_action_review_rules;
extern const MunRules mun_gap_assessment_rules;
extern const MunRules mun_improvement_rules;
extern const MunRules mun_resource_rules;
extern const MunRules mun_role_rules;
extern const MunRules mun_role_assignment_rules;
extern const MunRules mun_leadership_action_rules;
extern const MunRules mun_gap_answer_rules;
extern const MunRules mun_acknowledgement_rules;
extern const MunRules mun_training_attendance_rules;
extern const MunRules mun_awareness_attendance_rules;
extern const MunRules mun_attachment_rules;

/** mun_refuse: sets #MUN_ERROR_REFUSED. Returns: %FALSE */
gboolean    mun_refuse                 (GError       **error,
                                        const char    *format,
                                        ...) G_GNUC_PRINTF (2, 3);

/** mun_add_issue: appends a remark to what a review function collects */
void        mun_add_issue              (GPtrArray     *issues,
                                        MunIssueLevel  level,
                                        MunRecord     *record,
                                        int            field,
                                        const char    *format,
                                        ...) G_GNUC_PRINTF (5, 6);

/** mun_rules_is_top: whether the person belongs to top management. @person: (nullable) */
gboolean    mun_rules_is_top           (MunWorkspace  *workspace,
                                        const char    *person);

/** mun_rules_names: whether the field names @person, by what is typed or by what the file says: nobody judges their own work by naming somebody else for it
 * in the same step. @person: may be "": nobody */
gboolean    mun_rules_names            (MunRecord     *record,
                                        int            field,
                                        const char    *person);

/** mun_rules_name: Returns: (transfer full): name of a person, "somebody" without one */
char       *mun_rules_name             (MunWorkspace  *workspace,
                                        const char    *person);

/** mun_rules_actor: who makes a step: the acting person, or "" when nobody is chosen */
const char *mun_rules_actor            (MunWorkspace  *workspace);

/** mun_rules_is_past: whether the field holds a day before today */
gboolean    mun_rules_is_past          (MunWorkspace  *workspace,
                                        MunRecord     *record,
                                        int            field);

/** mun_rules_review_past: warns of a target date in the past, when it is new or was changed */
void        mun_rules_review_past      (MunWorkspace  *workspace,
                                        MunRecord     *record,
                                        int            field,
                                        GPtrArray     *issues);

/** mun_rules_review_period: a period ends before it is judged. @to: its end; @on: the day of the judgement */
void        mun_rules_review_period    (MunRecord     *record,
                                        int            to,
                                        int            on,
                                        GPtrArray     *issues);

/** mun_rules_is_touched: whether the field was changed in this edit, or the record is new */
gboolean    mun_rules_is_touched       (MunRecord     *record,
                                        int            field);

/** mun_rules_guard_approval: author and approver are different persons; fewer than three people need a reason in the note, and
 * never where another manager could approve. @author: the person who wrote it */
gboolean    mun_rules_guard_approval   (MunWorkspace  *workspace,
                                        MunRecord     *record,
                                        const char    *author,
                                        const char    *approver,
                                        GError       **error);

/** mun_rules_guard_versioned: the guard of all versioned types: author, approver, approval by top management */
gboolean    mun_rules_guard_versioned  (MunWorkspace        *workspace,
                                        MunRecord           *record,
                                        const MunTransition *move,
                                        GError             **error);

/** mun_rules_fill: sets a field that is still empty */
void        mun_rules_fill             (MunRecord     *record,
                                        int            field,
                                        const char    *value);

/** mun_rules_fill_months: @from plus @months into an empty date field; nothing when @from is "" */
void        mun_rules_fill_months      (MunRecord     *record,
                                        int            field,
                                        const char    *from,
                                        int            months);

G_END_DECLS

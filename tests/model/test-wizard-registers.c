/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard-support.h"

/* The conversations about whole registers: what they offer, what stops them, and what finishing does. */

static MunRecord *
add_line (MunWizardRun *run,
          const char   *page,
          MunRecord    *above)
{
  MunRecord *line;

  run_go (run, page);
  line = mun_wizard_run_add (run, run_page (run, page), above);
  g_assert_nonnull (line);
  return line;
}

static guint
count_lines (MunWizardRun *run,
             const char   *page)
{
  g_autoptr(GPtrArray) lines = mun_wizard_run_records (run, run_page (run, page));

  return lines->len;
}

static void
test_roles (Firm          *firm,
            gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "roles");
  g_autoptr(MunRecord) holder = NULL;
  g_autoptr(GPtrArray) made = NULL;
  g_autoptr(MunRecord) role = NULL;

  g_assert_cmpuint (count_lines (run, "people"), ==, 6);
  assert_issue (run, "roles", MUN_ISSUE_STOP, "meets the standard");
  run_go (run, "roles");
  role = g_object_ref (run_accept (run, "roles", "Security coordinator"));
  g_assert_true (mun_record_get_yes (role, ROLE_ENSURES_CONFORMITY));
  assert_no_issue (run, "roles", MUN_ISSUE_STOP, "");

  /* What a card was made into is not offered again. */
  run_go (run, "holders");
  assert_issue (run, "holders", MUN_ISSUE_WARNING, "Nobody holds");
  /* Roles are given, and acts of leadership noted, by top management. */
  firm_act (firm, firm->boss);
  holder = add_line (run, "holders", role);
  g_assert_cmpstr (mun_record_get (holder, ROLE_ASSIGNMENT_ROLE), ==, mun_record_get_id (role));
  g_assert_cmpstr (mun_record_get (holder, ROLE_ASSIGNMENT_ASSIGNED_BY), ==, mun_record_get_id (firm->boss));
  run_set (run, holder, ROLE_ASSIGNMENT_PERSON, mun_record_get_id (firm->coordinator), -1);
  assert_no_issue (run, "holders", MUN_ISSUE_WARNING, "");
  run_set (run, holder, ROLE_ASSIGNMENT_ASSIGNED_BY, mun_record_get_id (firm->warehouse), -1);
  assert_issue (run, "holders", MUN_ISSUE_WARNING, "top management");
  run_set (run, holder, ROLE_ASSIGNMENT_ASSIGNED_BY, mun_record_get_id (firm->boss), -1);

  run_go (run, "leadership");
  run_set (run, run_accept (run, "leadership", "Importance"), LEADERSHIP_ACTION_WHAT, "Opened the night shift briefing", -1);
  run_go (run, "means");

  /* Only top management puts a role into force. */
  firm_act (firm, firm->coordinator);
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_role_spec), ==, 1);
  g_assert_cmpuint (made_count (made, &mun_leadership_action_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (role), ==, "draft");

  firm_act (firm, firm->boss);
  g_clear_object (&run);
  g_clear_pointer (&made, g_ptr_array_unref);
  run = firm_start (firm, "roles");
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_role_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (role), ==, "active");
}

static void
test_competence (Firm          *firm,
                 gconstpointer  data)
{
  g_autoptr(MunRecord) role = firm_add (firm, &mun_role_spec, ROLE_TITLE, "Duty manager", ROLE_KIND, "responder", ROLE_RESPONSIBILITIES, "Leads", ROLE_AUTHORITIES, "Stops",
                                        ROLE_AFFECTS_SECURITY, "1", ROLE_STATUS, "active", -1);
  g_autoptr(MunRecord) holder = firm_add (firm, &mun_role_assignment_spec, ROLE_ASSIGNMENT_ROLE, mun_record_get_id (role),
                                          ROLE_ASSIGNMENT_PERSON, mun_record_get_id (firm->warehouse), ROLE_ASSIGNMENT_STARTS_ON, "2026-01-01",
                                          ROLE_ASSIGNMENT_ASSIGNED_BY, mun_record_get_id (firm->boss), -1);
  g_autoptr(MunWizardRun) run = firm_start (firm, "competence");
  g_autoptr(MunRecord) need = NULL, talk = NULL;
  g_autoptr(GPtrArray) made = NULL;
  MunRecord *proof;

  assert_issue (run, "needs", MUN_ISSUE_WARNING, "Duty manager");
  need = add_line (run, "needs", role);
  run_set (run, need, COMPETENCE_NEED_TOPIC, "Works the alarm", -1);
  assert_no_issue (run, "needs", MUN_ISSUE_WARNING, "");

  /* A card for the holder without proof; with proof the need is met, without it stays a gap. */
  run_go (run, "proof");
  assert_issue (run, "proof", MUN_ISSUE_WARNING, "not on the list yet");
  proof = run_accept (run, "proof", "Works the alarm");
  g_assert_cmpstr (mun_record_get (proof, COMPETENCE_PERSON), ==, mun_record_get_id (firm->warehouse));
  run_set (run, proof, COMPETENCE_EVIDENCE, "Certificate of the maker", COMPETENCE_ASSESSED_ON, "2026-10-01", -1);
  assert_no_issue (run, "proof", MUN_ISSUE_WARNING, "");

  talk = add_line (run, "talks", NULL);
  run_set (run, talk, AWARENESS_EVENT_TITLE, "Morning round", AWARENESS_EVENT_AUDIENCE, "All", -1);
  run_go (run, "listeners");
  run_accept (run, "listeners", "Morning round");
  g_assert_cmpuint (count_lines (run, "listeners"), ==, 6);

  /* There is no policy to be read yet. */
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "readers")), ==, MUN_PAGE_SKIPPED);
  run_go (run, "review");
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (proof), ==, "met");
  g_assert_cmpstr (mun_record_get_state (talk), ==, "held");
  g_assert_cmpuint (made_count (made, &mun_awareness_attendance_spec), ==, 6);
}

static void
test_documents (Firm          *firm,
                gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "documents");
  g_autoptr(MunRecord) version = NULL, copy = NULL;
  g_autoptr(GPtrArray) made = NULL;
  MunRecord *keys;

  run_go (run, "register");
  keys = run_accept (run, "register", "Keys and codes");
  run_set (run, keys, DOCUMENT_CLASSIFICATION, "confidential", -1);
  version = add_line (run, "versions", keys);
  run_set (run, version, DOCUMENT_VERSION_CHANGE_SUMMARY, "First version", DOCUMENT_VERSION_REVIEWER, mun_record_get_id (firm->second),
           DOCUMENT_VERSION_REVIEWED_ON, "2026-11-02", -1);
  copy = add_line (run, "copies", keys);

  /* Versions are counted by the program, and the copy is one of the newest. */
  g_assert_cmpstr (mun_record_get (version, DOCUMENT_VERSION_VERSION), ==, "1.0");
  g_assert_cmpstr (mun_record_get (copy, DOCUMENT_COPY_VERSION), ==, "1.0");
  run_set (run, copy, DOCUMENT_COPY_PLACE, "Gate house", -1);
  run_go (run, "review");

  firm_act (firm, firm->boss);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (version), ==, "approved");
  g_assert_cmpstr (mun_record_get_state (keys), ==, "approved");
  g_assert_true (mun_record_is_set (keys, DOCUMENT_REVIEW_DUE));
}

static void
test_controls (Firm          *firm,
               gconstpointer  data)
{
  static const struct { const char *result, *state; } cases[] = { { "working", "in_use" }, { "weak", "weak" }, { "not_working", "planned" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunWizardRun) run = firm_start (firm, "controls");
      g_autoptr(MunRecord) control = add_line (run, "controls", NULL);
      g_autoptr(GPtrArray) made = NULL;

      run_set (run, control, CONTROL_TITLE, cases[i].result, CONTROL_KIND, "procedural", CONTROL_FUNCTION, "prevent", CONTROL_DESCRIPTION, "Two people", -1);
      run_go (run, "tests");
      assert_issue (run, "tests", MUN_ISSUE_WARNING, cases[i].result);
      run_set (run, control, CONTROL_LAST_CHECKED_ON, "2026-11-01", CONTROL_CHECK_RESULT, cases[i].result, CONTROL_CHECK_DUE, "2027-11-01", -1);
      run_go (run, "review");
      made = run_finish (run);
      g_assert_cmpstr (mun_record_get_state (control), ==, cases[i].state);
    }
}

/* The days of an action say how far it is. */
static void
test_actions (Firm          *firm,
              gconstpointer  data)
{
  static const struct { const char *start, *done, *effect, *state; } cases[] = {
    { "2027-01-01", "", "", "approved" },
    { "2026-10-01", "", "", "in_progress" },
    { "2026-10-01", "2026-10-20", "", "done" },
    { "2026-10-01", "2026-10-20", "partly", "done" },
    { "2026-10-01", "2026-10-20", "effective", "verified" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(MunRecord) risk = firm_add (firm, &mun_risk_spec, RISK_TITLE, "Theft", RISK_OWNER, mun_workspace_get_person (firm->workspace), -1);
      g_autoptr(MunRecord) action = firm_add (firm, &mun_treatment_spec, TREATMENT_TITLE, "Fence", TREATMENT_RISK, mun_record_get_id (risk), TREATMENT_OPTION, "avoid",
                                              TREATMENT_DESCRIPTION, "A fence", TREATMENT_OWNER, mun_record_get_id (firm->warehouse), TREATMENT_RESOURCES_NEEDED, "4,000",
                                              TREATMENT_START_ON, cases[i].start, TREATMENT_DUE_ON, "2026-12-01", TREATMENT_EXPECTED_EFFECT, "Nobody comes through",
                                              TREATMENT_EFFECT_CHECK_METHOD, "Walk along it", TREATMENT_EFFECT_CHECK_DUE, "2027-01-10",
                                              TREATMENT_APPROVED_BY, mun_record_get_id (firm->boss), TREATMENT_APPROVED_ON, "2026-10-01",
                                              TREATMENT_STATUS, "approved", -1);
      g_autoptr(MunWizardRun) run = firm_start (firm, "controls");
      g_autoptr(GPtrArray) made = NULL;

      run_go (run, "actions");
      run_set (run, action, TREATMENT_DONE_ON, cases[i].done, TREATMENT_EFFECT_RESULT, cases[i].effect,
               TREATMENT_EFFECT_CHECKED_ON, *cases[i].effect ? "2026-11-01" : "", -1);
      run_go (run, "review");
      made = run_finish (run);
      g_assert_cmpstr (mun_record_get_state (action), ==, cases[i].state);
    }
}

static void
test_suppliers (Firm          *firm,
                gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "suppliers");
  g_autoptr(MunRecord) guard = add_line (run, "suppliers", NULL), verdict = NULL;
  g_autoptr(GPtrArray) made = NULL;

  run_set (run, guard, SUPPLIER_NAME, "Night Guard", SUPPLIER_KIND, "security_service", SUPPLIER_SERVICES, "Guards the yard", SUPPLIER_DIRECTION, "support",
           SUPPLIER_CRITICALITY, "high", -1);
  run_go (run, "terms");
  assert_issue (run, "terms", MUN_ISSUE_WARNING, "Night Guard");
  run_set (run, guard, SUPPLIER_CONTRACT_HAS_SECURITY, "1", SUPPLIER_SECURITY_REQUIREMENTS, "Two guards at night", -1);
  verdict = add_line (run, "assessments", guard);
  run_set (run, verdict, SUPPLIER_ASSESSMENT_METHOD, "visit", SUPPLIER_ASSESSMENT_RESULT, "conditional", SUPPLIER_ASSESSMENT_ACTIONS, "Lock the key box", -1);
  run_go (run, "review");

  /* The state follows the verdict; a supplier of high importance is admitted by top management. */
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (guard), ==, "candidate");
  g_clear_object (&run);
  g_clear_pointer (&made, g_ptr_array_unref);
  firm_act (firm, firm->boss);
  run = firm_start (firm, "suppliers");
  made = run_finish (run);
  g_assert_cmpuint (made_count (made, &mun_supplier_spec), ==, 1);
  g_assert_cmpstr (mun_record_get_state (guard), ==, "conditional");
}

static void
test_exercise (Firm          *firm,
               gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "exercise"), later = NULL;
  MunRecord *exercise = mun_wizard_run_get_subject (run);
  g_autoptr(GPtrArray) made = NULL, reviews = NULL;

  run_set (run, exercise, EXERCISE_TITLE, "Missing trailer", EXERCISE_KIND, "talk_through", EXERCISE_PLANNED_ON, "2026-10-04", EXERCISE_SCENARIO, "A trailer is gone", -1);
  run_go (run, "aims");
  run_set (run, exercise, EXERCISE_AIMS, "Duty manager reached", EXERCISE_CRITERIA, "Within 5 minutes", -1);
  run_go (run, "tested");
  run_set (run, exercise, EXERCISE_TESTS_WARNING, "1", -1);
  assert_issue (run, "tested", MUN_ISSUE_WARNING, "tries out");
  g_assert_cmpint (mun_wizard_run_page_state (run, run_page (run, "look-back")), ==, MUN_PAGE_SKIPPED);
  run_go (run, "held");
  run_set (run, exercise, EXERCISE_HELD_ON, "2026-12-24", -1);
  assert_issue (run, "held", MUN_ISSUE_STOP, "still to come");
  run_set (run, exercise, EXERCISE_HELD_ON, "", -1);
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (exercise), ==, "planned");

  /* Taken up again when it was held; the look back opens. */
  later = firm_start (firm, "exercise");
  g_assert_true (mun_wizard_run_get_subject (later) == exercise);
  run_go (later, "held");
  run_set (later, exercise, EXERCISE_HELD_ON, "2026-10-04", EXERCISE_PARTICIPANTS, "Duty manager, dispatcher", -1);
  run_go (later, "outcome");
  run_set (later, exercise, EXERCISE_RESULT_SUMMARY, "Reached in 3 minutes", EXERCISE_RATING, "met", EXERCISE_NEXT_DUE, "2027-10-04", -1);
  run_go (later, "look-back");
  reviews = mun_wizard_run_records (later, run_page (later, "look-back"));
  g_assert_cmpuint (reviews->len, ==, 1);
  run_set (later, g_ptr_array_index (reviews, 0), AFTER_ACTION_REVIEW_PLANNED_VS_ACTUAL, "As planned", AFTER_ACTION_REVIEW_WENT_WELL, "Calm",
           AFTER_ACTION_REVIEW_TO_IMPROVE, "Numbers", AFTER_ACTION_REVIEW_PLAN_UPDATE_NEEDED, "0", -1);
  run_go (later, "review");
  g_clear_pointer (&made, g_ptr_array_unref);
  made = run_finish (later);
  g_assert_cmpstr (mun_record_get_state (exercise), ==, "evaluated");
}

static void
test_monitoring (Firm          *firm,
                 gconstpointer  data)
{
  g_autoptr(MunWizardRun) run = firm_start (firm, "monitoring"), again = NULL;
  g_autoptr(MunRecord) value = NULL, judgement = NULL, second = NULL;
  g_autoptr(GPtrArray) made = NULL;
  MunRecord *item;

  run_go (run, "items");
  item = run_accept (run, "items", "Losses and thefts");
  assert_issue (run, "items", MUN_ISSUE_WARNING, "Nothing is measured yet");
  value = add_line (run, "values", item);
  run_set (run, value, MEASUREMENT_VALUE, "1", MEASUREMENT_SOURCE, "List of events", -1);
  judgement = add_line (run, "judgement", NULL);
  run_set (run, judgement, PERFORMANCE_EVALUATION_PERFORMANCE_CONCLUSION, "Fewer losses", PERFORMANCE_EVALUATION_EFFECTIVENESS_CONCLUSION, "It works", -1);
  g_assert_cmpstr (mun_record_get (judgement, PERFORMANCE_EVALUATION_PERIOD_FROM), ==, "2025-11-02");
  run_go (run, "review");
  made = run_finish (run);
  g_assert_cmpstr (mun_record_get_state (item), ==, "active");
  g_assert_cmpstr (mun_record_get_state (judgement), ==, "final");

  /* Whoever judges performance has judged the figures. */
  g_assert_cmpstr (mun_record_get (item, MONITORING_ITEM_LAST_EVALUATED_ON), ==, "2026-11-02");

  /* Of each series the last figure is shown; what was just entered stands beside it. */
  again = firm_start (firm, "monitoring");
  g_assert_cmpuint (count_lines (again, "values"), ==, 1);
  second = add_line (again, "values", item);
  run_set (again, second, MEASUREMENT_VALUE, "0", MEASUREMENT_TAKEN_ON, "2026-11-02", -1);
  run_go (again, "review");
  g_assert_cmpuint (count_lines (again, "values"), ==, 1);
}

#define ADD(name, func) g_test_add ("/wizard/registers/" name, Firm, NULL, firm_set_up, func, firm_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_setenv ("MUNIMENT_TODAY", "2026-11-02", TRUE);
  g_test_init (&argc, &argv, NULL);
  ADD ("roles", test_roles);
  ADD ("competence", test_competence);
  ADD ("documents", test_documents);
  ADD ("controls", test_controls);
  ADD ("actions", test_actions);
  ADD ("suppliers", test_suppliers);
  ADD ("exercise", test_exercise);
  ADD ("monitoring", test_monitoring);
  return g_test_run ();
}

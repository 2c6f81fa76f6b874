/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/text.h"
#include "model/wizard/policy-text.h"
#include "report/reports/kit.h"

/* The day is named, not left blank, where nobody wrote it down: whoever began last week has not had the time to read. */
static char *
show_start (MunReport *report,
            MunRecord *person)
{
  return mun_record_is_set (person, PERSON_STARTS_ON) ? mun_report_value (report, person, PERSON_STARTS_ON)
                                                      : g_strdup (mun_report_text (report, N_("Not recorded")));
}

static const MunReportColumn reading_columns[] = {
  { MUN_SHOW_REF }, { PERSON_FULL_NAME }, { PERSON_JOB_TITLE }, { PERSON_DEPARTMENT }, { PERSON_SITE },
  { MUN_SHOW_TEXT, N_("With us since"), show_start, .narrow = TRUE }, { MUN_SHOW_END }
};

static const int publication_fields[] = { POLICY_COMMUNICATED_ON, POLICY_PUBLISHED_ON, POLICY_PUBLISHED_WHERE, -1 };

static const int early_fields[] = { POLICY_REVIEW_DUE, POLICY_REVIEWS_ON_MERGER, POLICY_REVIEWS_ON_SCOPE_CHANGE, -1 };

static MunRecord *
find_policy (MunReport  *report,
             const char *audience)
{
  g_autoptr(GPtrArray) policies = mun_workspace_find (report->workspace, &mun_policy_spec, POLICY_AUDIENCE, MUN_IS, audience, -1);
  MunRecord *best = NULL;

  /* By number: the last one is the newest, but the one in force goes before. */
  for (guint i = 0; i < policies->len; i++)
    {
      MunRecord *policy = g_ptr_array_index (policies, i);

      if (best == NULL || !mun_record_is (best, POLICY_STATUS, "approved"))
        best = policy;
    }
  return best != NULL ? g_object_ref (best) : NULL;
}

static MunRecord *
choose (MunReport *report)
{
  return find_policy (report, report->options->public_edition ? "public" : "internal");
}

static gboolean
is_for_public (MunRecord *policy)
{
  return mun_record_is (policy, POLICY_AUDIENCE, "public");
}

static void
add_body (MunReport *report)
{
  g_autofree char *protects = mun_report_value (report, report->subject, POLICY_PROTECTS);
  g_autofree char *body = mun_report_value (report, report->subject, POLICY_BODY);
  g_auto(GStrv) paragraphs = g_strsplit (body, "\n", -1);

  /* A text that says it itself needs no line above it. */
  if (*protects != '\0' && !mun_text_contains (body, protects))
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LEAD, protects);
  for (guint i = 0; paragraphs[i] != NULL; i++)
    if (!mun_text_is_blank (paragraphs[i]))
      mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NORMAL, paragraphs[i]);
  if (*body == '\0')
    mun_report_missing (report, N_("The policy has no text yet."), N_("Write it under Policy, or run the policy wizard."));
}

static void
add_promise (MunReport  *report,
             const char *promise,
             gboolean   *begun)
{
  if (!*begun)
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("We promise")));
  *begun = TRUE;
  mun_document_add_bullet (report->document, promise);
}

/* The text of the policy may say a promise already: it is not made twice. */
static MunPolicyFault
find_unsaid (MunReport *report)
{
  return mun_policy_check_text (mun_record_get (report->subject, POLICY_BODY), "");
}

static void
add_promises (MunReport *report)
{
  const char *body = mun_record_get (report->subject, POLICY_BODY);
  MunPolicyFault unsaid = find_unsaid (report);
  gboolean begun = FALSE;
  g_autofree char *others = mun_report_value (report, report->subject, POLICY_OTHER_PROMISES);
  g_auto(GStrv) lines = g_strsplit (others, "\n", -1);
  static const struct {
    int         field;
    guint       unsaid;
    const char *promise;
  } promises[] = {
    { POLICY_COMMITS_TO_REQUIREMENTS, MUN_POLICY_NO_OBLIGATIONS, N_("We meet the laws, contracts and other demands that apply to us.") },
    { POLICY_COMMITS_TO_IMPROVEMENT, MUN_POLICY_NO_IMPROVEMENT, N_("We keep improving our security management system.") },
    { POLICY_NO_BLAME_REPORTING, 0, N_("Whoever reports a mistake or a near miss has nothing to fear.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (promises); i++)
    if (mun_record_get_yes (report->subject, promises[i].field)
        && (promises[i].unsaid != 0 ? (unsaid & promises[i].unsaid) != 0 : !mun_text_contains (body, "near miss") && strstr (body, "未遂") == NULL))
      add_promise (report, mun_report_text (report, promises[i].promise), &begun);
  for (guint i = 0; lines[i] != NULL; i++)
    if (!mun_text_is_blank (lines[i]) && !mun_text_contains (body, lines[i]))
      add_promise (report, lines[i], &begun);
  if (!mun_record_get_yes (report->subject, POLICY_COMMITS_TO_REQUIREMENTS) || !mun_record_get_yes (report->subject, POLICY_COMMITS_TO_IMPROVEMENT))
    mun_report_missing (report, N_("The policy has to promise both to meet obligations and to keep improving."),
                        N_("Add the promise under Policy."));
}

static void
add_accountable (MunReport *report)
{
  g_autofree char *person = mun_report_person (report, mun_record_get (report->subject, POLICY_ACCOUNTABLE));
  g_autofree char *version = mun_report_value (report, report->subject, POLICY_VERSION);
  g_autofree char *day = mun_report_value (report, report->subject, POLICY_APPROVED_ON);
  g_autofree char *reason = mun_report_own_approval (report, report->subject);

  mun_document_add_definition (report->document, mun_report_label (report, &mun_policy_spec, POLICY_ACCOUNTABLE), person);
  mun_document_add_definition (report->document, mun_report_label (report, &mun_policy_spec, POLICY_VERSION), version);
  mun_document_add_definition (report->document, mun_report_label (report, &mun_policy_spec, POLICY_APPROVED_ON), day);
  if (*reason != '\0')
    mun_document_add_definition (report->document, mun_report_text (report, N_("Why the author approved it")), reason);
}

static void
add_policy (MunReport *report)
{
  g_autofree char *title = mun_report_value (report, report->subject, POLICY_TITLE);

  mun_document_add_heading (report->document, 1, *title != '\0' ? title : mun_report_text (report, N_("Security policy")), NULL);
  add_body (report);
  add_promises (report);
  add_accountable (report);
  mun_report_sign (report);
}

static void
add_proof (MunReport *report)
{
  mun_document_add_annex (report->document, mun_report_text (report, N_("Why this policy fits")), NULL);
  mun_report_paragraph (report, N_("The standard asks for more than a text: it has to suit the organisation, lead to objectives and do no harm itself."));
  mun_report_long_text (report, report->subject, POLICY_FITS_PURPOSE);
  mun_report_long_text (report, report->subject, POLICY_OBJECTIVES_FRAMEWORK);
  mun_report_long_text (report, report->subject, POLICY_SIDE_EFFECTS);
  mun_report_long_text (report, report->subject, POLICY_ACCOUNTABILITY_TEXT);
  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, mun_report_text (report, N_("When it is looked at again")));
  mun_report_definitions (report, report->subject, early_fields);
}

/* A round of risk work after the last comparison asks for a new one. */
static MunRecord *
find_newest_assessment (MunReport *report)
{
  const MunCondition conditions[] = { { RISK_ASSESSMENT_STATUS, MUN_IN, "completed\napproved" } };
  const MunQuery query = {
    .spec = &mun_risk_assessment_spec, .conditions = conditions, .n_conditions = 1,
    .sort_field = RISK_ASSESSMENT_HELD_ON, .descending = TRUE,
  };
  g_autoptr(GPtrArray) found = mun_workspace_query (report->workspace, &query, NULL);

  return found != NULL && found->len > 0 ? g_object_ref (g_ptr_array_index (found, 0)) : NULL;
}

static void
add_comparison (MunReport *report)
{
  g_autoptr(MunRecord) assessment = find_newest_assessment (report);
  const char *compared = mun_record_get (report->subject, POLICY_CHECKED_AGAINST_RISK_ON);
  g_autofree char *day = mun_report_date (report, compared);
  g_autofree char *held = assessment != NULL ? mun_report_value (report, assessment, RISK_ASSESSMENT_HELD_ON) : g_strdup ("");
  g_autofree char *title = assessment != NULL ? mun_report_title (report, assessment) : g_strdup ("");
  g_autofree char *newest = assessment != NULL ? mun_report_say (report, N_("%1$s, held on %2$s"), title, held) : g_strdup ("");

  mun_document_add_annex (report->document, mun_report_text (report, N_("Compared with other policies and with the risks")), NULL);
  mun_report_paragraph (report, N_("No policy may contradict another, and the promises have to match the risks."));
  mun_report_long_text (report, report->subject, POLICY_CHECKED_AGAINST_POLICIES);
  mun_document_add_definition (report->document, mun_report_label (report, &mun_policy_spec, POLICY_CHECKED_AGAINST_RISK_ON), day);
  /* What came after a version that was replaced is no matter of that version. */
  if (mun_record_is (report->subject, POLICY_STATUS, "superseded"))
    return;
  mun_document_add_definition (report->document, mun_report_text (report, N_("Newest risk assessment")), newest);
  if (assessment == NULL)
    mun_report_missing (report, N_("There is no finished risk assessment to compare the policy with."), N_("Finish one under Risk assessments."));
  else if (strcmp (compared, mun_record_get (assessment, RISK_ASSESSMENT_HELD_ON)) < 0)
    mun_report_missing (report, N_("The newest risk assessment was held after the policy was last compared with the risks."),
                        N_("Compare them again and record the day under Policy."));
}

static gboolean
works_here (MunReport *report,
            MunRecord *person)
{
  return !mun_record_is (person, PERSON_ACTIVE, "0") && !mun_report_is_past (report, person, PERSON_ENDS_ON);
}

/* Splits those who work here into those who confirmed this version and those who did not. */
static guint
find_open_names (MunReport *report,
                 GPtrArray *open)
{
  g_autoptr(GPtrArray) people = mun_workspace_find (report->workspace, &mun_person_spec, -1);
  g_autoptr(GPtrArray) confirmations = mun_workspace_find (report->workspace, &mun_acknowledgement_spec, ACKNOWLEDGEMENT_SUBJECT, MUN_IS,
                                                           mun_record_get_id (report->subject), -1);
  g_autoptr(GHashTable) readers = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = 0;

  for (guint i = 0; i < confirmations->len; i++)
    g_hash_table_add (readers, (gpointer) mun_record_get (g_ptr_array_index (confirmations, i), ACKNOWLEDGEMENT_PERSON));
  for (guint i = 0; i < people->len; i++)
    {
      MunRecord *person = g_ptr_array_index (people, i);

      if (!works_here (report, person))
        continue;
      n++;
      if (!g_hash_table_contains (readers, mun_record_get_id (person)))
        g_ptr_array_add (open, g_object_ref (person));
    }
  return n;
}

static void
add_publication (MunReport *report)
{
  mun_document_add_annex (report->document, mun_report_text (report, N_("Making it known")), NULL);
  mun_report_paragraph (report, N_("People inside have to know the policy; outside it is available as far as that is appropriate."));
  mun_report_definitions (report, report->subject, publication_fields);
}

static void
add_reading (MunReport *report)
{
  const MunReportTable table = { .caption = N_("Not confirmed yet"), .spec = &mun_person_spec, .columns = reading_columns };
  g_autoptr(GPtrArray) open = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = find_open_names (report, open);
  g_autofree char *share = mun_report_say (report, n == 1 ? N_("%1$d of %2$d person confirmed that they read and understood this version.")
                                                          : N_("%1$d of %2$d people confirmed that they read and understood this version."), n - open->len, n);

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, share);
  if (n == 0)
    mun_report_missing (report, N_("Nobody is on record who could read the policy."), N_("Record people under People."));
  else if (open->len > 0)
    mun_report_table (report, &table, open);
  else
    mun_report_none (report, N_("None is open: everybody confirmed."));
}

static void
add_readers_then (MunReport *report)
{
  g_autoptr(GPtrArray) confirmations = mun_workspace_find (report->workspace, &mun_acknowledgement_spec, ACKNOWLEDGEMENT_SUBJECT, MUN_IS,
                                                           mun_record_get_id (report->subject), -1);
  g_autofree char *share = mun_report_say (report, confirmations->len == 1 ? N_("%u confirmation of reading is kept of this version, which has been replaced.")
                                                                            : N_("%u confirmations of reading are kept of this version, which has been replaced."), confirmations->len);

  mun_document_add_paragraph (report->document, MUN_PARAGRAPH_LABEL, share);
}

static void
add_public_edition (MunReport *report)
{
  g_autoptr(MunRecord) edition = find_policy (report, "public");
  const int fields[] = { POLICY_TITLE, POLICY_VERSION, POLICY_STATUS, POLICY_APPROVED_ON, POLICY_PUBLISHED_ON, POLICY_PUBLISHED_WHERE, POLICY_BODY, -1 };

  mun_document_add_annex (report->document, mun_report_text (report, N_("Public edition")), NULL);
  mun_report_paragraph (report, N_("The text for the website, customers and other interested parties gives no security detail away."));
  if (edition != NULL)
    mun_report_definitions (report, edition, fields);
  else
    mun_report_none (report, N_("There is none: the policy is shown to interested parties on request."));
}

/* What was written for our own people is not handed out by a wrong choice of number. */
static void
add_refusal (MunReport *report)
{
  g_autoptr(MunRecord) edition = find_policy (report, "public");
  g_autofree char *where = edition != NULL ? mun_report_say (report, N_("Print %s, the policy for the public, instead."), mun_record_get_ref (edition)) : NULL;

  mun_report_leave_unsigned (report);
  mun_report_heading (report, 1, N_("Security policy"), NULL);
  if (where != NULL)
    mun_document_add_missing (report->document, mun_report_text (report, N_("This policy is written for our own people and has no public edition.")), where);
  else
    mun_report_missing (report, N_("There is no policy for the public yet."), N_("Write one under Policy, for the public."));
}

static void
build (MunReport *report)
{
  if (report->subject == NULL)
    {
      mun_report_leave_unsigned (report);
      mun_report_heading (report, 1, N_("Security policy"), NULL);
      if (report->options->public_edition)
        mun_report_missing (report, N_("There is no policy for the public yet."), N_("Write one under Policy, for the public."));
      else
        mun_report_missing (report, N_("The security policy has not been written yet."), N_("Run the policy wizard, or write it under Policy."));
      return;
    }

  mun_report_set_owner (report, mun_record_get (report->subject, POLICY_ACCOUNTABLE));
  if (report->options->public_edition && !is_for_public (report->subject))
    {
      add_refusal (report);
      return;
    }
  add_policy (report);
  if (report->options->public_edition)
    return;
  mun_document_add_page_break (report->document);
  add_proof (report);
  add_comparison (report);
  add_publication (report);
  if (is_for_public (report->subject))
    mun_document_add_paragraph (report->document, MUN_PARAGRAPH_NOTE,
                                mun_report_text (report, N_("This text is for people outside. Our own people confirm that they read the policy written for them.")));
  /* Who works here today was not asked to read what had been replaced before, and what the public is shown today is another text. */
  else if (mun_record_is (report->subject, POLICY_STATUS, "superseded"))
    add_readers_then (report);
  else
    {
      add_reading (report);
      add_public_edition (report);
    }
  mun_document_add_annex (report->document, mun_report_text (report, N_("Versions")), NULL);
  mun_report_versions (report, &mun_policy_spec);
}

const MunReportType mun_policy_report = {
  .id = "policy",
  .code = "R05",
  .records = "policy",
  .title = N_("Security policy"),
  .purpose = N_("The policy to be signed and shown, and the proof that it fits, is known and is kept up to date."),
  .clause = "5.2",
  .subject = &mun_policy_spec,
  .classification = "internal",
  .signatures = MUN_SIGN_TOP,
  .choose = choose,
  .build = build,
};

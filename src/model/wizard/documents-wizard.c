/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/wizard/wizard-private.h"

#include <glib/gi18n.h>

/* The register of documents, their versions, and where copies lie. */

/* The version in force; NULL when there is none. */
static MunRecord *
find_approved (MunWizardRun *run,
               MunRecord    *document)
{
  return mun_workspace_find_first (mun_wizard_run_get_workspace (run), &mun_document_version_spec,
                                   DOCUMENT_VERSION_DOCUMENT, MUN_IS, mun_record_get_id (document), DOCUMENT_VERSION_STATUS, MUN_IS, "approved", -1);
}

/* The version that copies are made of: the one in force, or the one that is about to be. */
static MunRecord *
find_newest (MunWizardRun *run,
             MunRecord    *document)
{
  MunRecord *approved = find_approved (run, document);
  g_autoptr(GPtrArray) versions = NULL;

  if (approved)
    return approved;
  versions = mun_workspace_children (mun_wizard_run_get_workspace (run), document, &mun_document_version_spec);
  return versions->len > 0 ? g_object_ref (g_ptr_array_index (versions, versions->len - 1)) : NULL;
}

static GPtrArray *
list_copies (MunWizardRun *run)
{
  return mun_workspace_find (mun_wizard_run_get_workspace (run), &mun_document_copy_spec, DOCUMENT_COPY_WITHDRAWN_ON, MUN_UNSET, NULL, -1);
}

static gboolean
has_copy (GPtrArray *copies,
          MunRecord *document)
{
  for (guint i = 0; i < copies->len; i++)
    if (mun_record_is (g_ptr_array_index (copies, i), DOCUMENT_COPY_DOCUMENT, mun_record_get_id (document)))
      return TRUE;

  return FALSE;
}

static MunRecord *
add_copy (MunWizardRun *run,
          MunRecord    *document)
{
  MunRecord *copy = mun_workspace_new_record (mun_wizard_run_get_workspace (run), &mun_document_copy_spec);
  g_autoptr(MunRecord) version = document ? find_newest (run, document) : NULL;

  mun_record_set (copy, DOCUMENT_COPY_DOCUMENT, document ? mun_record_get_id (document) : "");
  mun_record_set (copy, DOCUMENT_COPY_VERSION, version ? mun_record_get (version, DOCUMENT_VERSION_VERSION) : "");
  mun_record_set (copy, DOCUMENT_COPY_RIGHT, "view");
  mun_record_set (copy, DOCUMENT_COPY_MEDIUM, "electronic");
  mun_record_set (copy, DOCUMENT_COPY_ISSUED_ON, mun_workspace_get_today (mun_wizard_run_get_workspace (run)));
  return copy;
}

/* Documents in force that lie nowhere. */
static GPtrArray *
suggest_copies (MunWizardRun *run)
{
  GPtrArray *suggestions = g_ptr_array_new_with_free_func ((GDestroyNotify) mun_suggestion_free);
  g_autoptr(GPtrArray) documents = mun_wizard_run_lines (run, "register"), copies = mun_wizard_run_lines (run, "copies");

  for (guint i = 0; i < documents->len; i++)
    {
      MunRecord *document = g_ptr_array_index (documents, i);
      g_autoptr(MunRecord) version = find_approved (run, document);
      g_autofree char *title = NULL;

      if (!version || has_copy (copies, document))
        continue;
      title = g_strdup_printf (_("Read in this file: %s"), mun_record_get_title (document));
      g_ptr_array_add (suggestions, mun_suggestion_new (mun_record_get_id (document), title, _("It is in force, but nothing says where people find it."),
                                                        mun_record_get (document, DOCUMENT_CODE)));
    }

  return suggestions;
}

static MunRecord *
accept_copy (MunWizardRun        *run,
             const MunSuggestion *suggestion,
             GError             **error)
{
  g_autoptr(MunRecord) document = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_document_spec, suggestion->id, error);
  MunRecord *copy;

  if (!document)
    return NULL;
  copy = add_copy (run, document);
  mun_record_set (copy, DOCUMENT_COPY_PLACE, _("This file"));
  mun_record_set (copy, DOCUMENT_COPY_HOLDER, mun_record_get (document, DOCUMENT_OWNER));
  return copy;
}

static char *
hint_version (MunWizardRun *run,
              MunRecord    *record)
{
  g_autoptr(MunRecord) version = mun_record_get_spec (record) == &mun_document_spec ? find_approved (run, record) : NULL;

  if (mun_record_get_spec (record) != &mun_document_spec)
    return g_strdup ("");
  return version ? g_strdup_printf (_("Version %s is in force."), mun_record_get (version, DOCUMENT_VERSION_VERSION)) : g_strdup (_("No version is in force yet."));
}

/* Whoever reads an old copy does the old thing. */
static void
check_copies (MunWizardRun *run,
              GPtrArray    *issues)
{
  g_autoptr(GPtrArray) copies = mun_wizard_run_lines (run, "copies");

  for (guint i = 0; i < copies->len; i++)
    {
      MunRecord *copy = g_ptr_array_index (copies, i);
      g_autoptr(MunRecord) document = mun_workspace_get (mun_wizard_run_get_workspace (run), &mun_document_spec,
                                                         mun_record_get (copy, DOCUMENT_COPY_DOCUMENT), NULL);
      g_autoptr(MunRecord) version = document ? find_approved (run, document) : NULL;

      if (version && mun_record_is_set (copy, DOCUMENT_COPY_VERSION)
          && !mun_record_is (copy, DOCUMENT_COPY_VERSION, mun_record_get (version, DOCUMENT_VERSION_VERSION)) && !mun_record_is_set (copy, DOCUMENT_COPY_WITHDRAWN_ON))
        mun_warn (issues, copy, DOCUMENT_COPY_WITHDRAWN_ON, _("“%1$s” at “%2$s” is an old version. Collect it and enter the day."),
                  mun_record_get_title (document), mun_record_get (copy, DOCUMENT_COPY_PLACE));
    }
}

/* A document follows its version: it is in force once one is. */
static gboolean
finish_documents (MunWizardRun *run,
                  GPtrArray    *made,
                  GError      **error)
{
  return mun_wizard_finish_lines (run, made, error) && mun_wizard_finish_lines (run, made, error);
}

static const int document_fields[] = {
  DOCUMENT_CODE, DOCUMENT_TITLE, DOCUMENT_KIND, DOCUMENT_REASON, DOCUMENT_OWNER, DOCUMENT_EXTERNAL_SOURCE, DOCUMENT_LANGUAGE, DOCUMENT_FORMAT,
  DOCUMENT_MEDIUM, DOCUMENT_STORAGE_LOCATION, -1
};
static const int care_fields[] = {
  DOCUMENT_CLASSIFICATION, DOCUMENT_VALUE_CLASS, DOCUMENT_INTEGRITY_CLASS, DOCUMENT_ACCESS_RULE, DOCUMENT_RETENTION_YEARS, DOCUMENT_RETENTION_BASIS,
  DOCUMENT_DISPOSITION, DOCUMENT_REVIEW_INTERVAL_MONTHS, -1
};
static const int version_fields[] = {
  DOCUMENT_VERSION_CHANGE_SUMMARY, DOCUMENT_VERSION_AUTHOR, DOCUMENT_VERSION_WRITTEN_ON, DOCUMENT_VERSION_FILE, DOCUMENT_VERSION_REVIEWER,
  DOCUMENT_VERSION_REVIEWED_ON, DOCUMENT_VERSION_EFFECTIVE_FROM, -1
};
static const int copy_fields[] = {
  DOCUMENT_COPY_PLACE, DOCUMENT_COPY_VERSION, DOCUMENT_COPY_HOLDER, DOCUMENT_COPY_MEDIUM, DOCUMENT_COPY_RIGHT, DOCUMENT_COPY_ISSUED_ON,
  DOCUMENT_COPY_WITHDRAWN_ON, DOCUMENT_COPY_CHECKED_ON, -1
};

static const MunWizardValue new_document[] = {
  { DOCUMENT_OWNER, "me" }, { DOCUMENT_MEDIUM, "both" }, { DOCUMENT_CLASSIFICATION, "internal" }, { DOCUMENT_VALUE_CLASS, "medium" },
  { DOCUMENT_INTEGRITY_CLASS, "normal" }, { DOCUMENT_RETENTION_YEARS, "6" }, { DOCUMENT_DISPOSITION, "shred" }, { DOCUMENT_REVIEW_INTERVAL_MONTHS, "24" },
  { DOCUMENT_LANGUAGE, N_("English") }, { DOCUMENT_FORMAT, N_("PDF, printed from this file") }, { DOCUMENT_STORAGE_LOCATION, N_("This file") },
  { DOCUMENT_ACCESS_RULE, N_("Our own people may read it; the security coordinator changes it") },
  { DOCUMENT_RETENTION_BASIS, N_("Counted from the day it is replaced") }, { -1 }
};

static const MunWizardValue new_version[] = { { DOCUMENT_VERSION_AUTHOR, "me" }, { DOCUMENT_VERSION_WRITTEN_ON, "today" }, { -1 } };

#define OURS(of, code) { DOCUMENT_KIND, of }, { DOCUMENT_REASON, "needed_by_us" }, { DOCUMENT_CODE, code }

static const MunWizardValue of_keys[] = { OURS ("procedure", "D-keys"), { DOCUMENT_CLASSIFICATION, "confidential" }, { -1 } };
static const MunWizardValue of_gate[] = { OURS ("instruction", "D-gate"), { -1 } };
static const MunWizardValue of_audit[] = {
  { DOCUMENT_KIND, "procedure" }, { DOCUMENT_REASON, "required_by_standard" }, { DOCUMENT_CODE, "D-audit" }, { -1 }
};
static const MunWizardValue of_response[] = {
  { DOCUMENT_KIND, "procedure" }, { DOCUMENT_REASON, "required_by_standard" }, { DOCUMENT_CODE, "D-response" }, { -1 }
};
static const MunWizardValue of_records[] = {
  { DOCUMENT_KIND, "record" }, { DOCUMENT_REASON, "required_by_standard" }, { DOCUMENT_CODE, "D-records" }, { -1 }
};
static const MunWizardValue of_standard[] = {
  { DOCUMENT_KIND, "external" }, { DOCUMENT_REASON, "external_origin" }, { DOCUMENT_CODE, "X-28000" }, { DOCUMENT_EXTERNAL_SOURCE, N_("ISO, edition 2022") },
  { -1 }
};
static const MunWizardStarter starters[] = {
  { N_("Keys and codes"), N_("Who holds which key, and what is done when one is lost."), of_keys },
  { N_("Instruction for the gate"), N_("What is checked at the gate, by whom, and when nobody comes in."), of_gate },
  { N_("How we audit"), N_("How internal audits are planned, done and reported."), of_audit },
  { N_("Response handbook"), N_("How the teams are started, work together and report."), of_response },
  { N_("Records of security"), N_("Which records are kept, how long, and how they are destroyed."), of_records },
  { N_("The standard itself"), N_("A document from outside: somebody looks for new editions."), of_standard },
  { NULL }
};

static const MunWizardPage pages[] = {
  {
    .id = "register", .kind = MUN_PAGE_RECORDS, .clause = "7.5.1, 7.5.2",
    .step = N_("Documents"),
    .question = N_("Which documents does your system rest on?"),
    .text = N_("Scope, policy, plans and minutes come by themselves when they are approved. Add your own rules, and what comes from outside."),
    .why = N_("A rule that exists only in somebody’s head leaves with that person."),
    .auditor = N_("What the standard asks for, and what you need yourselves, each with code, owner, language and place."),
    .example = N_("D-keys, Keys and codes, procedure, needed by us, kept in this file, owner Ida Lund."),
    .lines = &mun_document_spec, .line_fields = document_fields, .begins = new_document, .until = "obsolete archived destroyed",
    .becomes = "in_review approved", .starters = starters, .hint = hint_version,
  },
  {
    .id = "care", .kind = MUN_PAGE_RECORDS, .fixed = TRUE, .clause = "7.5.1, 7.5.3",
    .step = N_("Protection"),
    .question = N_("How valuable is each, who may read it, and how long is it kept?"),
    .text = N_("What a thief would like to read is confidential. Plans, key lists and clearances usually are."),
    .why = N_("The plan of your alarm on a public drive is a present."),
    .auditor = N_("Classes and rules that are lived: they will ask to open a confidential document without permission."),
    .example = N_("Confidential; of high value; only the coordinator and duty managers; six years; shredded."),
    .lines = &mun_document_spec, .line_fields = care_fields, .until = "obsolete archived destroyed",
  },
  {
    .id = "versions", .kind = MUN_PAGE_RECORDS, .clause = "7.5.2",
    .step = N_("Versions"),
    .question = N_("Which version is new, who wrote it and who looked it over?"),
    .text = N_("Attach the file. Approval comes when these questions are finished, by somebody who may and who did not write it."),
    .why = N_("Two versions of one rule are two rules."),
    .auditor = N_("Author, reviewer and approver with days, and what changed."),
    .example = N_("Version 2.0: night key box added. Written by Pavel Novak on 3 May, looked over by Ida Lund on 5 May."),
    .lines = &mun_document_version_spec, .line_fields = version_fields, .begins = new_version, .until = "approved superseded", .becomes = "in_review approved",
    .under = "register", .group_field = DOCUMENT_VERSION_DOCUMENT, .hint = hint_version,
  },
  {
    .id = "copies", .kind = MUN_PAGE_RECORDS, .clause = "7.5.3",
    .step = N_("Copies"),
    .question = N_("Where does each document lie, and are old copies gone?"),
    .text = N_("On the wall, in the cab, in this file. A copy of a confidential document has a holder by name."),
    .why = N_("At the gate people follow the paper on the wall, not the one in your computer."),
    .auditor = N_("They go to the gate and compare the copy there with the version in force."),
    .example = N_("Gate house, paper, to read only, version 2.0, holder: shift lead."),
    .lines = &mun_document_copy_spec, .line_fields = copy_fields, .records = list_copies, .add = add_copy,
    .under = "register", .group_field = DOCUMENT_COPY_DOCUMENT, .suggest = suggest_copies, .accept = accept_copy, .hint = hint_version, .check = check_copies,
  },
  MUN_REGISTER_REVIEW ("7.5"),
  MUN_REGISTER_RESULT ("7.5", N_("Your documents are in order")),
};

static const char * const reports[] = { "R15", NULL };

const MunWizard mun_documents_wizard = {
  .id = "documents",
  .title = N_("Documents in order"),
  .purpose = N_("Lists the documents the system rests on, protects them, and sees that everybody reads the right version."),
  .clause = "7.5",
  .subject = &mun_organisation_spec,
  .pages = pages,
  .n_pages = G_N_ELEMENTS (pages),
  .reports = reports,
  .minutes = N_("about 30 minutes"),
  .next = N_("Next you say how your work is kept under control: processes."),
  .follows = "operation",
  .begin = mun_wizard_begin_organisation,
  .finish = finish_documents,
};

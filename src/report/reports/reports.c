/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "report/reports/types.h"

#include <glib/gi18n.h>
#include <string.h>

#include "base/error.h"
#include "base/translate.h"
#include "model/rules.h"
#include "report/pdf.h"
#include "report/reports/kit-private.h"

/* So long at most nobody else can write into the file. */
#define READING_MS 50

static const MunReportType * const types[] = {
  &mun_overview_report,
  &mun_context_report,
  &mun_obligations_report,
  &mun_scope_statement_report,
  &mun_policy_report,
  &mun_roles_report,
  &mun_risk_criteria_report,
  &mun_risk_register_report,
  &mun_treatment_plan_report,
  &mun_opportunities_report,
  &mun_objectives_report,
  &mun_changes_report,
  &mun_competence_report,
  &mun_communication_report,
  &mun_documents_report,
  &mun_operations_report,
  &mun_supply_chain_report,
  &mun_strategies_report,
  &mun_security_plan_report,
  &mun_response_report,
  &mun_events_report,
  &mun_incident_file_report,
  &mun_exercises_report,
  &mun_monitoring_report,
  &mun_audit_programme_report,
  &mun_audit_plan_report,
  &mun_audit_report_report,
  &mun_review_pack_report,
  &mun_review_minutes_report,
  &mun_nonconformities_report,
  &mun_conformity_report,
  &mun_evidence_index_report,
  &mun_incident_alignment_report,
  NULL
};

/* The organisation's language when nobody asks for another; English when the program cannot print it. */
static const char *
choose_language (MunRecord  *organisation,
                 const char *wanted)
{
  const char * const *known = mun_translate_languages ();

  if (wanted == NULL && organisation != NULL)
    wanted = mun_record_get (organisation, ORGANISATION_LANGUAGE);
  for (guint i = 0; wanted != NULL && known[i] != NULL; i++)
    if (g_str_equal (known[i], wanted))
      return known[i];
  return known[0];
}

MunReport *
mun_report_new (const MunReportType    *type,
                MunWorkspace           *workspace,
                const MunReportOptions *options)
{
  MunReport *report = g_new0 (MunReport, 1);
  MunReportPrivate *priv = report->priv = g_new0 (MunReportPrivate, 1);
  static const MunReportOptions none = { 0 };

  if (options == NULL)
    options = &none;
  priv->options = *options;
  priv->options.language = g_strdup (options->language);
  priv->options.record = g_strdup (options->record);
  priv->options.classification = g_strdup (options->classification);
  priv->options.distribution = g_strdup (options->distribution);
  priv->options.site = g_strdup (options->site);
  priv->organisation = mun_workspace_organisation (workspace);

  report->type = type;
  report->options = &priv->options;
  report->workspace = g_object_ref (workspace);
  report->language = choose_language (priv->organisation, options->language);
  report->today = g_strdup (mun_workspace_get_today (workspace));
  return report;
}

void
mun_report_free (MunReport *report)
{
  MunReportPrivate *priv = PRIVATE (report);

  for (guint i = 0; i < MUN_SIGNERS; i++)
    {
      g_free (priv->signers[i].person);
      g_free (priv->signers[i].date);
    }
  g_free (priv->owner);
  g_free (priv->period);
  g_free (priv->filter);
  g_clear_pointer (&priv->criteria, mun_criteria_free);
  g_clear_object (&priv->organisation);
  g_free ((char *) priv->options.language);
  g_free ((char *) priv->options.record);
  g_free ((char *) priv->options.classification);
  g_free ((char *) priv->options.distribution);
  g_free ((char *) priv->options.site);
  g_free (priv);

  g_clear_object (&report->subject);
  g_clear_object (&report->workspace);
  g_clear_pointer (&report->catalogue, mun_catalogue_unref);
  g_free ((char *) report->today);
  g_free (report);
}

MunRecord *
mun_report_find_subject (MunReport  *report,
                         GError    **error)
{
  const MunSpec *spec = report->type->subject;
  const char *wanted = report->options->record;
  g_autoptr(GPtrArray) subjects = NULL;

  if (spec == NULL)
    return NULL;
  if (wanted != NULL && *wanted != '\0')
    return mun_workspace_get (report->workspace, spec, wanted, error);
  if (report->type->choose != NULL)
    return report->type->choose (report);
  if (spec->flags & MUN_SPEC_VERSIONED)
    return mun_state_current (report->workspace, spec, TRUE);

  subjects = mun_report_subjects (report->type, report->workspace);
  return subjects->len > 0 ? g_object_ref (g_ptr_array_index (subjects, 0)) : NULL;
}

const MunReportType * const *
mun_reports (void)
{
  return types;
}

const MunReportType *
mun_report_find (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (guint i = 0; types[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, types[i]->id) == 0 || g_ascii_strcasecmp (word, types[i]->code) == 0)
      return types[i];
  return NULL;
}

static gboolean
is_named (const char    *names,
          const MunSpec *spec)
{
  g_auto(GStrv) words = g_strsplit (names != NULL ? names : "", " ", -1);

  return g_strv_contains ((const char * const *) words, spec->name);
}

const MunReportType *
mun_report_of (const MunSpec *spec)
{
  g_return_val_if_fail (spec != NULL, NULL);

  while (spec != NULL)
    {
      for (guint i = 0; types[i] != NULL; i++)
        if (is_named (types[i]->records, spec))
          return types[i];
      spec = spec->flags & MUN_SPEC_CHILD ? spec->fields[spec->parent_field].target : NULL;
    }
  return NULL;
}

const MunReportType *
mun_report_of_record (MunRecord   *record,
                      const char **subject)
{
  const MunReportType *type;
  const MunSpec *spec;

  g_return_val_if_fail (MUN_IS_RECORD (record) && subject != NULL, NULL);

  spec = mun_record_get_spec (record);
  type = mun_report_of (spec);
  *subject = NULL;
  /* The register of events tells of all, the incident file of this one. */
  for (guint i = 0; types[i] != NULL && (type == NULL || type->subject != spec); i++)
    if (types[i]->subject == spec)
      type = types[i];
  if (type == NULL || type->subject == NULL)
    return type;
  if (type->subject == spec)
    *subject = mun_record_get_id (record);
  for (guint i = 0; i < spec->n_fields && *subject == NULL; i++)
    if (spec->fields[i].kind == MUN_KIND_LINK && spec->fields[i].target == type->subject && mun_record_is_set (record, i))
      *subject = mun_record_get (record, i);
  return type;
}

GPtrArray *
mun_report_subjects (const MunReportType *type,
                     MunWorkspace        *workspace)
{
  MunQuery query = { .spec = type->subject, .sort_field = MUN_SORT_REF, .descending = TRUE };
  g_autoptr(GError) error = NULL;
  GPtrArray *records;

  g_return_val_if_fail (type != NULL && MUN_IS_WORKSPACE (workspace), NULL);

  if (type->subject == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);
  records = mun_workspace_query (workspace, &query, &error);
  if (records == NULL)
    {
      g_warning ("The records of a report cannot be listed: %s", error->message);
      records = g_ptr_array_new_with_free_func (g_object_unref);
    }
  return records;
}

/* With every name taken out nothing would be left but numbers of records, and a name that was overlooked does harm. */
static void
build_refusal (MunReport *report)
{
  mun_report_leave_unsigned (report);
  mun_document_set_front (report->document, MUN_FRONT_BLOCK);
  mun_document_set_landscape (report->document, FALSE);
  mun_report_heading (report, 1, report->type->title, NULL);
  mun_report_none (report, N_("This report is for our own people and their auditors: it names risks, weak spots, partners or people, and has no public edition."));
  mun_report_paragraph (report, N_("For readers outside there are the scope (R04), the policy for the public (R05), the roles (R06) and the summary of conformity (R31)."));
}

MunDocument *
mun_report_build (const MunReportType     *type,
                  MunWorkspace            *workspace,
                  const MunReportOptions  *options,
                  GError                 **error)
{
  g_autoptr(MunDocument) document = NULL;
  g_autoptr(GError) problem = NULL;
  MunReport *report;

  g_return_val_if_fail (type != NULL && MUN_IS_WORKSPACE (workspace), NULL);

  report = mun_report_new (type, workspace, options);
  report->subject = mun_report_find_subject (report, &problem);
  if (problem != NULL)
    {
      mun_report_free (report);
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  report->document = document = mun_document_new (report->language);
  g_object_set_data_full (G_OBJECT (document), "mun-report", report, (GDestroyNotify) mun_report_free);

  mun_store_begin_read (mun_workspace_get_store (workspace));
  mun_report_begin_frame (report);
  if (type->inside && report->options->public_edition)
    build_refusal (report);
  else
    type->build (report);
  mun_report_end_frame (report);
  mun_store_end_read (mun_workspace_get_store (workspace));
  return g_steal_pointer (&document);
}

static void
take_warnings (const MunReportOptions *options,
               char                  **warnings)
{
  for (char **warning = warnings; *warning != NULL; warning++)
    if (!g_ptr_array_find_with_equal_func (options->warnings, *warning, g_str_equal, NULL))
      g_ptr_array_add (options->warnings, g_strdup (*warning));
}

/* The file is locked while the rows of the report are read; whoever wants to write gets in between its pages. */
typedef struct {
  MunStore  *store;
  gint64     since;
  void     (*progress) (double done, gpointer data);
  gpointer   data;
} Reading;

static void
begin_reading (Reading *reading)
{
  reading->since = g_get_monotonic_time ();
  mun_store_begin_read (reading->store);
}

static void
page_cb (double   done,
         gpointer data)
{
  Reading *reading = data;

  if (g_get_monotonic_time () - reading->since > READING_MS * G_TIME_SPAN_MILLISECOND)
    {
      mun_store_end_read (reading->store);
      begin_reading (reading);
    }
  if (reading->progress != NULL)
    reading->progress (done, reading->data);
}

static gboolean
write_pdf (MunDocument          *document,
           Reading              *reading,
           const char           *path,
           const MunPdfOptions  *options,
           GCancellable         *cancellable,
           guint                *n_pages,
           GStrv                *warnings,
           GError              **error)
{
  gboolean good;

  begin_reading (reading);
  good = mun_document_write_pdf (document, path, options, page_cb, reading, cancellable, n_pages, warnings, error);
  mun_store_end_read (reading->store);
  return good;
}

gboolean
mun_report_write (const MunReportType     *type,
                  MunWorkspace            *workspace,
                  const MunReportOptions  *options,
                  const char              *path,
                  void                   (*progress) (double done, gpointer data),
                  gpointer                 progress_data,
                  GCancellable            *cancellable,
                  guint                   *n_pages,
                  GError                 **error)
{
  g_autoptr(MunDocument) document = NULL;
  const MunPdfOptions pdf = {
    .paper = options != NULL ? options->paper : MUN_PAPER_A4,
    .attach_data = options != NULL && options->attach_data,
  };

  Reading reading = { .progress = progress, .data = progress_data };
  g_auto(GStrv) warnings = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  document = mun_report_build (type, workspace, options, error);
  reading.store = mun_workspace_get_store (workspace);
  if (document == NULL || !write_pdf (document, &reading, path, &pdf, cancellable, n_pages, &warnings, error))
    return FALSE;
  if (options != NULL && options->warnings != NULL)
    take_warnings (options, warnings);
  if (options != NULL && options->warnings != NULL && options->public_edition && type->inside)
    /* Translators: title and number of a report */
    g_ptr_array_add (options->warnings, g_strdup_printf (_("%1$s (%2$s) has no public edition; the page only says so."), _(type->title), type->code));
  return TRUE;
}

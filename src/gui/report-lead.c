/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "gui/report-lead.h"

#include "base/translate.h"

/* Further on nobody would look beside a question, and each page costs a millisecond. */
#define MAX_PAGES  40
#define MAX_LABELS 5

MunLeadJob *
mun_lead_job_new (MunReportPages *pages)
{
  MunLeadJob *job = g_new0 (MunLeadJob, 1);

  job->pages = pages;
  job->anchors = g_ptr_array_new_with_free_func (g_free);
  job->sections = g_ptr_array_new_with_free_func (g_free);
  job->labels = g_ptr_array_new_with_free_func (g_free);
  return job;
}

void
mun_lead_job_free (gpointer data)
{
  MunLeadJob *job = data;

  g_ptr_array_unref (job->anchors);
  g_ptr_array_unref (job->sections);
  g_ptr_array_unref (job->labels);
  g_free (job);
}

/* Returns: how many of the labels stand on the page */
static guint
count_labels (MunLeadJob *job,
              guint       page)
{
  const char *language = mun_document_get_language (job->pages->document);
  guint n = 0;

  for (guint i = 0; i < MIN (job->labels->len, MAX_LABELS); i++)
    {
      g_autoptr(GArray) boxes = mun_layout_find (job->pages->layout, page, mun_translate (language, job->labels->pdata[i]));

      n += boxes->len > 0;
    }
  return n;
}

/* Returns: page, from 1, of the section that is about it; 0 for none */
static guint
find_section (MunLeadJob *job)
{
  const char *language = mun_document_get_language (job->pages->document);
  guint page = 0;

  for (guint i = 0; i < job->sections->len && page == 0; i++)
    page = mun_layout_find_heading (job->pages->layout, mun_translate (language, job->sections->pdata[i]));
  return page;
}

/* A page with the record itself, or the section that is called like what is asked for; otherwise the one that names most of the fields, behind the cover where there is a choice. */
gpointer
mun_lead_job_run (MunWorkspace  *workspace,
                  gpointer       data,
                  GCancellable  *cancellable,
                  GError       **error)
{
  MunLeadJob *job = data;
  guint n_pages = mun_layout_get_n_pages (job->pages->layout);
  guint best = n_pages > 1 ? 1 : 0;
  guint most = 0;
  guint section;

  for (guint i = 0; i < job->anchors->len; i++)
    {
      guint page = mun_layout_get_anchor_page (job->pages->layout, job->anchors->pdata[i]);

      if (page > 0)
        return g_memdup2 (&(guint) { page - 1 }, sizeof (guint));
    }
  section = find_section (job);
  if (section > 0)
    return g_memdup2 (&(guint) { section - 1 }, sizeof (guint));
  for (guint i = best; i < MIN (n_pages, MAX_PAGES); i++)
    {
      guint n = count_labels (job, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  return g_memdup2 (&best, sizeof best);
}

char *
mun_report_target (MunRecord     *record,
                   const MunSpec *spec)
{
  const char *subject = NULL;
  const MunReportType *type = NULL;

  if (record != NULL && !mun_record_is_new (record))
    type = mun_report_of_record (record, &subject);
  else if (record != NULL || spec != NULL)
    type = mun_report_of (record != NULL ? mun_record_get_spec (record) : spec);
  return type != NULL ? g_strjoin ("/", type->id, subject, NULL) : NULL;
}

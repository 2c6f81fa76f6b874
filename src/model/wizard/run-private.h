/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/wizard/wizard-private.h"

G_BEGIN_DECLS

/* The inside of a run, for the four files of the engine. */

/* A value the program put in: untouched as long as the field still holds it. */
typedef struct {
  char     *checksum;
  char     *source;
  gboolean  touched;
} MunPrefill;

/* A line that is not in the file yet. */
typedef struct {
  guint      page;
  MunRecord *record;
  MunRow    *as_added; /* (nullable): an added line that was never filled in vanishes; one made from a suggestion stays */
  MunRow    *as_filled; /* (nullable): as the program brought it when a page was entered: nobody's answer yet */
} MunFresh;

struct _MunWizardRun {
  GObject          parent_instance;

  const MunWizard *wizard;

  /* Owned */
  MunWorkspace    *workspace;
  MunRecord       *subject;
  MunRecord       *record;     /* the wizard_run */
  GHashTable      *visited;    /* ids of pages */
  GHashTable      *prefilled;  /* "record-id field-name" -> MunPrefill */
  GHashTable      *held;       /* set of MunRecord: lines handed out, kept alive with what was typed into them */
  GPtrArray       *fresh;      /* (element-type MunFresh) */
  GPtrArray       *entered;    /* (element-type MunRecord): lines that this run brought, once they are saved */
  GPtrArray       *made;       /* (nullable) */
  GPtrArray       *soft;       /* (nullable) (element-type MunSoftStop): what finishing would have to pass, as foreseen last */

  MunRow          *as_begun;   /* (nullable): the subject before the first answer; NULL: somebody has written into it already */

  guint            page;
  guint            saves;
  gboolean         filling;    /* the program brings something: a page is being entered, or a version begun */
  gboolean         taken_out;  /* a line that the program brought was taken out: an answer, too */
};

/* Returns: whether the field held what the program filled in, untouched: that is no longer remembered */
gboolean             mun_wizard_run_forget_prefill (MunWizardRun  *self,
                                                    MunRecord     *record,
                                                    int            field);
/* Whether finishing would stop at a line of the page */
gboolean             mun_wizard_run_stops_at       (MunWizardRun  *self,
                                                    guint          page,
                                                    MunRecord     *line);
/* Whether lines stand on the page that are not stored yet because they are not whole */
gboolean             mun_wizard_run_page_waits     (MunWizardRun  *self,
                                                    guint          page);
void                 mun_wizard_prefill_free       (gpointer       data);
char                *mun_wizard_run_write_memory   (MunWizardRun  *self);
void                 mun_wizard_run_read_memory    (MunWizardRun  *self);

const MunWizardPage *mun_wizard_run_page_at        (MunWizardRun  *self,
                                                    guint          page);
gboolean             mun_wizard_run_is_skipped     (MunWizardRun  *self,
                                                    guint          page);
char                *mun_wizard_run_summary        (MunWizardRun  *self);
/** mun_wizard_run_update_memory: writes the memory of the run into its record; @page is where the conversation goes on */
void                 mun_wizard_run_update_memory  (MunWizardRun  *self,
                                                    guint          page);
/** mun_wizard_run_save_answers: nothing is stored before the first answer; mun_wizard_run_store_answers() stores in any case */
gboolean             mun_wizard_run_store_answers  (MunWizardRun  *self,
                                                    guint          page,
                                                    GError       **error);
gboolean             mun_wizard_run_save_answers   (MunWizardRun  *self,
                                                    guint          page,
                                                    GError       **error);
/** mun_wizard_run_carry_lines: the lines of the version in force become those of the next one, on the pages that ask about them; nothing is stored */
void                 mun_wizard_run_carry_lines    (MunWizardRun  *self);
/** mun_wizard_run_conclude: what finishing does with the answers that are kept. @made: (element-type MunRecord): gets what it makes */
gboolean             mun_wizard_run_conclude       (MunWizardRun  *self,
                                                    GPtrArray     *made,
                                                    GError       **error);
/** mun_wizard_run_say_same: Returns: (transfer full) (nullable): why there is nothing to finish: the next version would be the same as the one in force */
char                *mun_wizard_run_say_same       (MunWizardRun  *self);
/* run-lines-plain.c: pages of records that have no functions of their own */
GPtrArray           *mun_wizard_plain_records      (MunWizardRun  *self,
                                                    const MunWizardPage *page);
MunRecord           *mun_wizard_plain_add          (MunWizardRun  *self,
                                                    const MunWizardPage *page,
                                                    MunRecord     *above);
GPtrArray           *mun_wizard_plain_suggest      (MunWizardRun  *self,
                                                    const MunWizardPage *page);
MunRecord           *mun_wizard_plain_accept       (MunWizardRun  *self,
                                                    const MunWizardPage *page,
                                                    const MunSuggestion *suggestion);
gboolean             mun_wizard_has_stop           (GPtrArray     *issues);

G_END_DECLS

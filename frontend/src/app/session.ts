export * from '@/shared/session';
